using F1Predict.Models.XGBoost;

namespace F1Predict.Models.Tests.XGBoost;

public sealed class GradientFunctionTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Train_OwnLogisticLoss_EqualsTheBuiltIn(bool weighted)
    {
        var data = Sample.Logistic(2000, weighted: weighted);
        var parameters = new BoosterParameters { Eta = 0.1, MaxDepth = 4 };

        using var builtIn = Booster.Train(data, parameters, 50, TestContext.Current.CancellationToken);
        using var own = Booster.Train(data, parameters, 50, Sample.LogisticLoss(data), TestContext.Current.CancellationToken);

        var expected = Sample.Margins(builtIn, data);
        var margins = Sample.Margins(own, data);
        margins.Zip(expected, (a, b) => Math.Abs(a - b)).Max().ShouldBeLessThan(1e-5f);
        expected.Max().ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Train_OwnLoss_StartsAtMarginZeroAndSeesEachRoundsMargins()
    {
        var data = Sample.Logistic(500);
        var loss = Sample.LogisticLoss(data);
        var seen = new List<float[]>();
        var parameters = new BoosterParameters { BaseScore = 0.9 };

        using var booster = Booster.Train(data, parameters, 3, (margins, gradients, hessians) =>
        {
            seen.Add(margins.ToArray());
            loss(margins, gradients, hessians);
        }, TestContext.Current.CancellationToken);
        using var shorter = Booster.Train(data, parameters, 2, loss, TestContext.Current.CancellationToken);

        seen.Count.ShouldBe(3);
        seen[0].ShouldAllBe(margin => margin == 0);
        seen[2].Zip(Sample.Margins(shorter, data), (a, b) => Math.Abs(a - b)).Max().ShouldBeLessThan(1e-6f);
    }

    [Fact]
    public void Train_OwnLossWithSampling_DrawsOtherRowsInEachRound()
    {
        var data = Sample.Logistic(500);
        var seen = new List<float[]>();

        using var booster = Booster.Train(data, new BoosterParameters { Subsample = 0.5 }, 4, (margins, gradients, hessians) =>
        {
            // The same derivatives in every round: trees can differ only by the rows they see.
            seen.Add(margins.ToArray());
            data.Labels.CopyTo(gradients);
            hessians.Fill(1);
        }, TestContext.Current.CancellationToken);

        var growth = seen.Zip(seen.Skip(1), (before, after) => after.Zip(before, (a, b) => MathF.Round(a - b, 4)).ToArray()).ToList();
        growth[1].ShouldNotBe(growth[0]);
        growth[2].ShouldNotBe(growth[1]);
    }

    [Fact]
    public void Train_SoftmaxPerGroup_LowersTheLogLossOfUnseenGroups()
    {
        const int Size = 20;
        var (train, winners) = Groups(250, Size, seed: 3);
        var (test, testWinners) = Groups(60, Size, seed: 4);

        using var booster = Booster.Train(
            train,
            new BoosterParameters { Eta = 0.1, MaxDepth = 3, MinChildWeight = 0.5 },
            60,
            (margins, gradients, hessians) =>
            {
                Span<double> p = stackalloc double[Size];
                for (var group = 0; group < winners.Length; group++)
                {
                    Softmax(margins.Slice(group * Size, Size), p);
                    for (var i = 0; i < Size; i++)
                    {
                        gradients[(group * Size) + i] = (float)(p[i] - (i == winners[group] ? 1 : 0));
                        hessians[(group * Size) + i] = (float)(p[i] * (1 - p[i]));
                    }
                }
            },
            TestContext.Current.CancellationToken);

        GroupLogLoss(Sample.Margins(booster, train), winners, Size).ShouldBeLessThan(Math.Log(Size) - 1);
        GroupLogLoss(Sample.Margins(booster, test), testWinners, Size).ShouldBeLessThan(Math.Log(Size) - 0.7, "uniform has log 20 = 3.0");
    }

    [Theory]
    [InlineData(float.NaN, 1)]
    [InlineData(float.PositiveInfinity, 1)]
    [InlineData(0, float.NaN)]
    [InlineData(0, -1)]
    public void Train_DerivativeUnusable_SaysRowAndRound(float gradient, float hessian)
    {
        var data = Sample.Logistic(50);

        var error = Should.Throw<InvalidOperationException>(() => Booster.Train(data, new BoosterParameters(), 5, (_, gradients, hessians) =>
        {
            hessians.Fill(1);
            (gradients[7], hessians[7]) = (gradient, hessian);
        }, TestContext.Current.CancellationToken));

        error.Message.ShouldContain("round 1");
        error.Message.ShouldContain("row 7");
    }

    [Fact]
    public void Train_ObjectiveThrows_PassesItOn() =>
        Should.Throw<NotSupportedException>(() => Booster.Train(
            Sample.Logistic(50), new BoosterParameters(), 5, (_, _, _) => throw new NotSupportedException(), TestContext.Current.CancellationToken));

    private static (BoosterData Data, int[] Winners) Groups(int count, int size, int seed)
    {
        var random = new Random(seed);
        var values = new float[count * size * 3];
        var labels = new float[count * size];
        var winners = new int[count];
        Span<float> strength = stackalloc float[size];
        Span<double> p = stackalloc double[size];
        for (var group = 0; group < count; group++)
        {
            for (var i = 0; i < size; i++)
            {
                var cells = values.AsSpan(((group * size) + i) * 3, 3);
                (cells[0], cells[1], cells[2]) = (random.NextSingle(), random.NextSingle(), random.NextSingle());
                strength[i] = (8 * cells[0]) + (2 * cells[1]);
            }

            Softmax(strength, p);
            var draw = random.NextDouble();
            var winner = 0;
            while (winner < size - 1 && (draw -= p[winner]) > 0)
            {
                winner++;
            }

            winners[group] = winner;
            labels[(group * size) + winner] = 1;
        }

        return (new BoosterData(values, 3, labels), winners);
    }

    private static double GroupLogLoss(ReadOnlySpan<float> margins, int[] winners, int size)
    {
        var sum = 0.0;
        var p = new double[size];
        for (var group = 0; group < winners.Length; group++)
        {
            Softmax(margins.Slice(group * size, size), p);
            sum -= Math.Log(p[winners[group]]);
        }

        return sum / winners.Length;
    }

    private static void Softmax(ReadOnlySpan<float> margins, Span<double> p)
    {
        var (most, sum) = (float.NegativeInfinity, 0.0);
        foreach (var margin in margins)
        {
            most = MathF.Max(most, margin);
        }

        for (var i = 0; i < p.Length; i++)
        {
            sum += p[i] = Math.Exp(margins[i] - most);
        }

        foreach (ref var share in p)
        {
            share /= sum;
        }
    }
}
