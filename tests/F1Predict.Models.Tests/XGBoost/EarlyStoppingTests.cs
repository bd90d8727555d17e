using F1Predict.Models.XGBoost;

namespace F1Predict.Models.Tests.XGBoost;

public sealed class EarlyStoppingTests
{
    private static readonly BoosterParameters Greedy = new() { Eta = 0.5, MaxDepth = 8 };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Train_OverfittingRounds_KeepsThoseUpToTheLowestLoss(bool ownLoss)
    {
        var (train, validation) = (Sample.Logistic(800), Sample.Logistic(400, seed: 2));
        var losses = new List<double>();
        var stopping = new EarlyStopping(validation, margins =>
        {
            losses.Add(Sample.LogLoss(margins, validation.Labels));
            return losses[^1];
        }, patience: 5);

        using var booster = Train(train, 200, stopping, ownLoss);

        losses.Count.ShouldBe(booster.BestRounds + 5);
        booster.BestRounds.ShouldBe(losses.IndexOf(losses.Min()) + 1);
        Sample.LogLoss(Sample.Margins(booster, validation), validation.Labels).ShouldBe(losses.Min(), 1e-6);
    }

    [Fact]
    public void Train_StoppedEarly_EqualsATrainingOfThatManyRounds()
    {
        var (train, validation) = (Sample.Logistic(800), Sample.Logistic(400, seed: 2));
        var stopping = new EarlyStopping(validation, margins => Sample.LogLoss(margins, validation.Labels), patience: 4);

        using var stopped = Train(train, 200, stopping, ownLoss: false);
        using var plain = Train(train, stopped.BestRounds, null, ownLoss: false);
        using var reloaded = Booster.Load(stopped.Save());

        stopped.Save().ShouldBe(plain.Save());
        reloaded.BestRounds.ShouldBe(stopped.BestRounds);
        Sample.Margins(reloaded, validation).ShouldBe(Sample.Margins(plain, validation));
    }

    [Fact]
    public void Train_LossStillFalling_UsesAllRounds()
    {
        var data = Sample.Logistic(500);
        var stopping = new EarlyStopping(data, margins => Sample.LogLoss(margins, data.Labels), patience: 1);

        using var booster = Train(data, 12, stopping, ownLoss: false);

        booster.BestRounds.ShouldBe(12);
    }

    [Fact]
    public void Train_LossIsNaN_SaysInWhichRound() =>
        Should.Throw<InvalidOperationException>(() => Train(
            Sample.Logistic(50), 5, new EarlyStopping(Sample.Logistic(50), _ => double.NaN, 2), ownLoss: false))
            .Message.ShouldContain("round 1");

    [Fact]
    public void Train_ValidationHasOtherColumns_Throws() =>
        Should.Throw<ArgumentException>(() => Train(
            Sample.Logistic(50), 5, new EarlyStopping(Sample.Logistic(50, columns: 7), _ => 0, 2), ownLoss: false))
            .Message.ShouldContain("7 columns");

    [Fact]
    public void Constructor_NoPatience_Throws() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new EarlyStopping(Sample.Logistic(50), _ => 0, 0));

    private static Booster Train(BoosterData train, int rounds, EarlyStopping? stopping, bool ownLoss) => ownLoss
        ? Booster.Train(train, Greedy, rounds, Sample.LogisticLoss(train), TestContext.Current.CancellationToken, stopping)
        : Booster.Train(train, Greedy, rounds, TestContext.Current.CancellationToken, stopping);
}
