using F1Predict.Models.XGBoost;

namespace F1Predict.Models.Tests.XGBoost;

public sealed class BoosterDeterminismTests
{
    private static readonly BoosterParameters Sampled = new()
    {
        Eta = 0.1, MaxDepth = 5, Subsample = 0.7, ColsampleByTree = 0.8, ColsampleByNode = 0.8, Seed = 42,
    };

    [Theory]
    [InlineData("hist", false)]
    [InlineData("hist", true)]
    [InlineData("exact", false)]
    [InlineData("approx", false)]
    public void Train_OneOrTwoThreads_GiveTheSameBytes(string treeMethod, bool ownLoss)
    {
        var data = Sample.Logistic(treeMethod == "hist" ? 6000 : 1500, columns: 20);

        Model(data, Sampled with { TreeMethod = treeMethod, Threads = 2 }, ownLoss)
            .ShouldBe(Model(data, Sampled with { TreeMethod = treeMethod, Threads = 1 }, ownLoss));
    }

    [Fact]
    public void Train_OtherSeed_GivesOtherTrees()
    {
        var data = Sample.Logistic(500);

        Model(data, Sampled with { Seed = 43 }, ownLoss: false).ShouldNotBe(Model(data, Sampled, ownLoss: false));
    }

    [Fact]
    public void Train_AnotherTrainingInsideEachRound_DoesNotDisturb()
    {
        var data = Sample.Logistic(500);
        var loss = Sample.LogisticLoss(data);

        using var interleaved = Booster.Train(data, Sampled, 15, (margins, gradients, hessians) =>
        {
            loss(margins, gradients, hessians);
            Model(data, Sampled with { Seed = 7 }, ownLoss: false, rounds: 2);
        }, TestContext.Current.CancellationToken);

        interleaved.Save().ShouldBe(Model(data, Sampled, ownLoss: true));
    }

    [Fact]
    public void Train_OnManyThreadsAtOnce_EachAsIfAlone()
    {
        var data = Sample.Logistic(500);
        var alone = Enumerable.Range(0, 6).Select(seed => Model(data, Sampled with { Seed = seed }, seed % 2 == 0)).ToList();

        var together = Enumerable.Range(0, 6).AsParallel().AsOrdered().WithDegreeOfParallelism(3)
            .Select(seed => Model(data, Sampled with { Seed = seed }, seed % 2 == 0)).ToList();

        together.Zip(alone).ShouldAllBe(pair => pair.First.SequenceEqual(pair.Second));
    }

    private static byte[] Model(BoosterData data, BoosterParameters parameters, bool ownLoss, int rounds = 15)
    {
        using var booster = ownLoss
            ? Booster.Train(data, parameters, rounds, Sample.LogisticLoss(data), TestContext.Current.CancellationToken)
            : Booster.Train(data, parameters, rounds, TestContext.Current.CancellationToken);
        return booster.Save();
    }
}
