using F1Predict.Models.XGBoost;

namespace F1Predict.Models.Tests.XGBoost;

public sealed class BoosterPredictionTests : IDisposable
{
    private readonly BoosterData data = Sample.Logistic(1500);
    private readonly Booster booster;

    public BoosterPredictionTests() => booster = Booster.Train(
        data, new BoosterParameters { Eta = 0.1, MaxDepth = 5 }, 60, TestContext.Current.CancellationToken);

    public void Dispose() => booster.Dispose();

    [Fact]
    public void PredictMargins_RowByRow_EqualsAllAtOnce()
    {
        var all = Sample.Margins(booster, data);
        var one = new float[1];

        for (var row = 0; row < 100; row++)
        {
            booster.PredictMargins(data.Values.AsSpan(row * 6, 6), one);
            one[0].ShouldBe(all[row]);
        }
    }

    [Fact]
    public void PredictMargins_ManyThreads_EachGetsItsOwnRows()
    {
        var expected = Sample.Margins(booster, data);
        var wrong = 0;

        var threads = Enumerable.Range(0, 8).Select(number => new Thread(() =>
        {
            var margins = new float[20 + number];
            for (var i = 0; i < 400; i++)
            {
                var first = ((number * 400) + (i * 37)) % (data.Rows - margins.Length);
                booster.PredictMargins(data.Values.AsSpan(first * 6, margins.Length * 6), margins);
                if (!margins.AsSpan().SequenceEqual(expected.AsSpan(first, margins.Length)))
                {
                    Interlocked.Increment(ref wrong);
                }
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        wrong.ShouldBe(0);
    }

    [Fact]
    public void PredictMargins_FreshlyLoadedManyThreads_AllAgree()
    {
        var expected = Sample.Margins(booster, data);
        var model = booster.Save();

        for (var repeat = 0; repeat < 20; repeat++)
        {
            using var loaded = Booster.Load(model);
            var answers = new float[4][];
            using var start = new Barrier(4);
            var threads = Enumerable.Range(0, 4).Select(number => new Thread(() =>
            {
                start.SignalAndWait();
                answers[number] = Sample.Margins(loaded, data);
            })).ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());

            answers.ShouldAllBe(answer => answer.SequenceEqual(expected));
        }
    }

    [Fact]
    public void PredictContributions_AnyRows_AddUpToTheMargin()
    {
        var margins = Sample.Margins(booster, data);

        var contributions = booster.PredictContributions(data.Values, data.Rows);

        contributions.Length.ShouldBe(data.Rows * 7);
        contributions.Chunk(7).Select(row => row.Sum(cell => (double)cell))
            .Zip(margins, (sum, margin) => Math.Abs(sum - margin)).Max().ShouldBeLessThan(1e-4);
        contributions.Chunk(7).Select(row => row[6]).Distinct().Count().ShouldBe(1, "the bias is the same for every row");
        contributions.Chunk(7).Average(row => Math.Abs(row[0])).ShouldBeGreaterThan(contributions.Chunk(7).Average(row => Math.Abs(row[5])));
    }

    [Fact]
    public void PredictContributions_ManyThreads_AllAgree()
    {
        var rows = data.Values.AsMemory(0, 120);
        var expected = booster.PredictContributions(rows.Span, 20);

        var answers = Enumerable.Range(0, 32).AsParallel().WithDegreeOfParallelism(4)
            .Select(_ => booster.PredictContributions(rows.Span, 20)).ToList();

        answers.ShouldAllBe(answer => answer.SequenceEqual(expected));
    }

    [Fact]
    public void PredictMargins_InputDoesNotFit_Throws()
    {
        Should.Throw<ArgumentException>(() => booster.PredictMargins([], [])).Message.ShouldContain("no rows");
        Should.Throw<ArgumentException>(() => booster.PredictMargins(new float[7], new float[1])).Message.ShouldContain("7 values");
        Should.Throw<ArgumentException>(() => booster.PredictMargins(new float[12], new float[3])).Message.ShouldContain("3 margins do not fit 2 rows");
        Should.Throw<ArgumentException>(() => booster.PredictMargins([0, 0, float.PositiveInfinity, 0, 0, 0], new float[1]))
            .Message.ShouldContain("Row 0, column 2");
        Should.Throw<ArgumentException>(() => booster.PredictContributions(new float[12], 3)).Message.ShouldContain("not 3");
    }

    [Fact]
    public void PredictMargins_Disposed_Throws()
    {
        booster.Dispose();

        Should.Throw<ObjectDisposedException>(() => booster.PredictMargins(new float[6], new float[1]));
        Should.Throw<ObjectDisposedException>(() => booster.Save());
    }
}
