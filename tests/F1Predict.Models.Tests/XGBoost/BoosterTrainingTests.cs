using System.Globalization;
using F1Predict.Models.XGBoost;

namespace F1Predict.Models.Tests.XGBoost;

public sealed class BoosterTrainingTests
{
    private static readonly BoosterParameters Quick = new() { Eta = 0.2, MaxDepth = 4 };

    [Fact]
    public void Train_SeparableLabels_LearnsThemOnUnseenRows()
    {
        var (train, test) = (Sample.Logistic(3000), Sample.Logistic(1000, seed: 2));

        using var booster = Booster.Train(train, Quick, 60, TestContext.Current.CancellationToken);

        booster.Columns.ShouldBe(6);
        booster.BestRounds.ShouldBe(60);
        Sample.LogLoss(Sample.Margins(booster, test), test.Labels).ShouldBeLessThan(0.6, "the base rate has 0.69");
    }

    [Fact]
    public void Train_SquaredError_LearnsAStep()
    {
        var values = Enumerable.Range(0, 200).Select(i => i / 200f).ToArray();
        var data = new BoosterData(values, 1, [.. values.Select(x => x < 0.5f ? -3f : 4f)]);

        using var booster = Booster.Train(
            data, new BoosterParameters { Objective = "reg:squarederror", MaxDepth = 2 }, 60, TestContext.Current.CancellationToken);

        var margins = Sample.Margins(booster, data);
        margins[10].ShouldBe(-3, 0.01);
        margins[190].ShouldBe(4, 0.01);
    }

    [Fact]
    public void Train_MissingValues_LearnsFromTheirAbsence()
    {
        float[] values = [.. Enumerable.Range(0, 100).Select(i => i % 2 == 0 ? float.NaN : 1)];
        var data = new BoosterData(values, 1, [.. Enumerable.Range(0, 100).Select(i => i % 2 == 0 ? 1f : 0f)]);

        using var booster = Booster.Train(data, Quick, 20, TestContext.Current.CancellationToken);

        var margins = Sample.Margins(booster, data);
        margins[0].ShouldBeGreaterThan(1);
        margins[1].ShouldBeLessThan(-1);
    }

    [Fact]
    public void Train_ZeroWeights_RowsDoNotCount()
    {
        var data = new BoosterData([0, 0, 0, 0], 1, [1, 1, 0, 0], [1, 1, 0, 0]);

        using var booster = Booster.Train(
            data, Quick with { MinChildWeight = 0 }, 20, TestContext.Current.CancellationToken);

        Sample.Margins(booster, data).ShouldAllBe(margin => margin > 1);
    }

    [Fact]
    public void Train_Cancelled_Throws()
    {
        using var source = new CancellationTokenSource();
        var data = Sample.Logistic(200);
        var inner = Sample.LogisticLoss(data);
        var rounds = 0;

        Should.Throw<OperationCanceledException>(() => Booster.Train(data, Quick, 100, (margins, gradients, hessians) =>
        {
            if (++rounds == 3)
            {
                source.Cancel();
            }

            inner(margins, gradients, hessians);
        }, source.Token));

        rounds.ShouldBe(3);
        Should.Throw<OperationCanceledException>(() => Booster.Train(data, Quick, 100, source.Token));
    }

    [Fact]
    public void Train_LabelOutsideTheObjective_TellsTheCallAndTheReason()
    {
        var data = new BoosterData([1, 2], 1, [0, 7]);

        var error = Should.Throw<XGBoostException>(() => Booster.Train(data, Quick, 5, TestContext.Current.CancellationToken));

        error.Call.ShouldBe("XGBoosterUpdateOneIter");
        error.Reason.ShouldContain("label must be in [0,1]");
    }

    [Fact]
    public void Train_ParameterOutOfRange_IsRefusedByName() =>
        Should.Throw<XGBoostException>(() => Booster.Train(
            Sample.Logistic(50), Quick with { Subsample = -1 }, 5, TestContext.Current.CancellationToken))
            .Reason.ShouldContain("subsample");

    [Fact]
    public void Train_UnknownObjective_IsRefusedByName() =>
        Should.Throw<XGBoostException>(() => Booster.Train(
            Sample.Logistic(50), Quick with { Objective = "guess" }, 5, TestContext.Current.CancellationToken))
            .Reason.ShouldContain("guess");

    [Fact]
    public void Settings_OtherCulture_AreInvariant()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            var german = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            german.NumberFormat.NumberDecimalSeparator = ",";
            german.NumberFormat.NegativeSign = "~";
            CultureInfo.CurrentCulture = german;

            var settings = new BoosterParameters { Eta = 0.05, Seed = -3 }.Settings(ownObjective: false).ToDictionary();

            settings["eta"].ShouldBe("0.05");
            settings["seed"].ShouldBe("-3");
            settings["seed_per_iteration"].ShouldBe("1");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Settings_NotANumber_NamesTheParameter() =>
        Should.Throw<ArgumentException>(() => new BoosterParameters { Gamma = double.NaN }.Settings(ownObjective: false))
            .Message.ShouldContain("Gamma is NaN");

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Settings_NoThreads_IsRefused(int threads) =>
        Should.Throw<ArgumentException>(() => new BoosterParameters { Threads = threads }.Settings(ownObjective: false))
            .Message.ShouldContain($"Threads is {threads}");
}
