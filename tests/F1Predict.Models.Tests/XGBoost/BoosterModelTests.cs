using F1Predict.Models.XGBoost;

namespace F1Predict.Models.Tests.XGBoost;

public sealed class BoosterModelTests
{
    private static readonly BoosterData Data = Sample.Logistic(600);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Load_SavedModel_PredictsBitForBitTheSame(bool ownLoss)
    {
        using var booster = Train(ownLoss);
        var model = booster.Save();

        using var loaded = Booster.Load(model);

        loaded.Columns.ShouldBe(booster.Columns);
        loaded.BestRounds.ShouldBe(booster.BestRounds);
        Sample.Margins(loaded, Data).ShouldBe(Sample.Margins(booster, Data));
        loaded.PredictContributions(Data.Values, Data.Rows).ShouldBe(booster.PredictContributions(Data.Values, Data.Rows));
        loaded.Save().ShouldBe(model);
    }

    [Fact]
    public void Load_Garbage_Throws()
    {
        var random = new Random(11);
        for (var length = 0; length < 300; length++)
        {
            var bytes = new byte[length];
            random.NextBytes(bytes);
            Should.Throw<XGBoostException>(() => Booster.Load(bytes)).Message.ShouldContain($"{length} bytes");
        }
    }

    [Fact]
    public void Load_Truncated_Throws()
    {
        using var booster = Train(ownLoss: false);
        var model = booster.Save();

        for (var length = 0; length < model.Length; length += Math.Max(1, model.Length / 200))
        {
            Should.Throw<XGBoostException>(() => Booster.Load(model.AsSpan(0, length)));
        }
    }

    [Fact]
    public void Load_OneByteChanged_Throws()
    {
        using var booster = Train(ownLoss: false);
        var model = booster.Save();

        for (var at = 0; at < model.Length; at += Math.Max(1, model.Length / 200))
        {
            model[at] ^= 0x20;
            Should.Throw<XGBoostException>(() => Booster.Load(model));
            model[at] ^= 0x20;
        }

        using var loaded = Booster.Load(model);
        loaded.BestRounds.ShouldBe(10);
    }

    [Fact]
    public void Load_SealedButNotAModel_PassesOnWhatXGBoostSays() =>
        Should.Throw<XGBoostException>(() => Booster.Load(SealedModel.Seal("{\"version\":[1,7,4]}"u8)))
            .Call.ShouldBe("XGBoosterLoadModelFromBuffer");

    [Fact]
    public void Save_Model_IsUbjsonWithTheSealBehindIt()
    {
        using var booster = Train(ownLoss: false);

        var model = booster.Save();

        model[0].ShouldBe((byte)'{');
        SealedModel.Open(model).Length.ShouldBe(model.Length - 40);
    }

    private static Booster Train(bool ownLoss)
    {
        var parameters = new BoosterParameters { MaxDepth = 4 };
        return ownLoss
            ? Booster.Train(Data, parameters, 10, Sample.LogisticLoss(Data), TestContext.Current.CancellationToken)
            : Booster.Train(Data, parameters, 10, TestContext.Current.CancellationToken);
    }
}
