using F1Predict.Data;
using F1Predict.Models.Tests.Learning;
using F1Predict.Models.XGBoost;

namespace F1Predict.Models.Tests.XGBoost;

public sealed class FieldSoftmaxTests
{
    /// <summary>A power of two, so that margins move by just that in single precision.</summary>
    private const float Step = 1 / 128f;

    private static readonly float[] Margins = [1, 0.5f, -2, 3, 2.5f, 0, -1, 0.25f];

    private static readonly XGBoostOptions Stopped = new()
    {
        Objective = XGBoostObjective.Field, Rounds = 60, LearningRate = 0.5, Depth = 4, StoppingRaces = 20, StoppingPatience = 5, SkipRaces = 0,
    };

    [Fact]
    public void Derivatives_EqualFiniteDifferencesOfTheLoss()
    {
        var softmax = new FieldSoftmax(ThreeRaces().Training);
        var (gradients, hessians) = (new float[Margins.Length], new float[Margins.Length]);

        softmax.Derivatives(Margins, gradients, hessians);

        for (var row = 0; row < Margins.Length; row++)
        {
            var (less, at, more) = (Sum(softmax, row, -Step), Sum(softmax, row, 0), Sum(softmax, row, Step));
            ((double)gradients[row]).ShouldBe((more - less) / (2 * Step), 1e-4, $"row {row}");
            ((double)hessians[row]).ShouldBe((more - (2 * at) + less) / (Step * Step), 1e-4, $"row {row}");
        }

        gradients[1].ShouldBeLessThan(-0.1f, "the winner of the first race is to rise");
    }

    [Fact]
    public void Loss_IsTheMeanOverRacesThatAnEnteredCarWon()
    {
        var softmax = new FieldSoftmax(ThreeRaces().Training);
        var first = Math.Exp(0.5) / (Math.Exp(1) + Math.Exp(0.5) + Math.Exp(-2));
        var second = Math.Exp(3) / (Math.Exp(3) + Math.Exp(2.5));

        softmax.Loss(Margins).ShouldBe(-(Math.Log(first) + Math.Log(second)) / 2, 1e-12);
    }

    [Fact]
    public void Train_FieldWithStoppingRaces_KeepsFewerRoundsThanAllowed()
    {
        // Features that say nothing: the first tree is already too much.
        var noise = Races(latest: new DateOnly(2020, 1, 1), signal: 0);

        Rounds(noise, Stopped).ShouldBeLessThan(Stopped.Rounds);
        Rounds(noise, Stopped with { StoppingRaces = 0 }).ShouldBe(Stopped.Rounds);
    }

    [Fact]
    public void Train_LeftOutRacesMuchLater_DoNotChangeTheWeightsOfTheTrial()
    {
        // Weighed by their age in 2050 the races of the trial would be worth a thirty-second, and its leaves next to nothing.
        Rounds(Races(latest: new DateOnly(2050, 1, 1), signal: 1), Stopped).ShouldBe(Rounds(Races(latest: new DateOnly(2020, 1, 1), signal: 1), Stopped));
    }

    /// <summary>Sixty races of 2020 and twenty of the latest date; how much the first feature counts beside luck.</summary>
    private static MadeUpRaces Races(DateOnly latest, float signal)
    {
        var random = new Random(7);
        var races = new MadeUpRaces(ForecastMoment.BeforeWeekend, "elo", "team_score");
        for (var race = 0; race < 80; race++)
        {
            float[][] cars = [.. Enumerable.Range(0, 8).Select(_ => (float[])[random.NextSingle(), random.NextSingle()])];
            var winner = Enumerable.Range(0, cars.Length).MaxBy(car => (signal * cars[car][0]) + random.NextSingle());
            races.Add(winner, cars, race < 60 ? new DateOnly(2020, 1, 1) : latest);
        }

        return races;
    }

    private static int Rounds(MadeUpRaces races, XGBoostOptions options)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        new XGBoostLearner(options).Train(races.Training, progress: null, TestContext.Current.CancellationToken).Save(writer);
        stream.Position = sizeof(int);
        using var reader = new BinaryReader(stream);
        using var booster = Booster.Load(reader.ReadArray<byte>());
        return booster.BestRounds;
    }

    /// <summary>Three cars of which the second wins, two of which the first wins, three of which none did.</summary>
    private static MadeUpRaces ThreeRaces() => new MadeUpRaces(ForecastMoment.BeforeWeekend, "elo")
        .Add(1, [[0], [0], [0]])
        .Add(0, [[0], [0]])
        .Add(-1, [[0], [0], [0]]);

    /// <summary>The loss summed over the races, with one margin moved.</summary>
    private static double Sum(FieldSoftmax softmax, int row, float by)
    {
        var margins = Margins.ToArray();
        margins[row] += by;
        return 2 * softmax.Loss(margins);
    }
}
