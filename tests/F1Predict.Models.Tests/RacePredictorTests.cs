using System.Buffers.Binary;
using System.Security.Cryptography;
using F1Predict.Data;

namespace F1Predict.Models.Tests;

public sealed class RacePredictorTests
{
    private static readonly PredictorOptions Small = new()
    {
        Ensemble = new() { RandomForest = new() { Trees = 20, RowsPerLeaf = 10 }, XGBoost = new() { Rounds = 20, LeafWeight = 0.5 } },
    };

    private static readonly Lazy<RacePredictor> Trained = new(() => RacePredictor.Train(Bundled.Early, Small));

    private static readonly Lazy<byte[]> Saved = new(() =>
    {
        using var stream = new MemoryStream();
        Trained.Value.Save(stream);
        return stream.ToArray();
    });

    [Fact]
    public void Load_WhatSaveWrote_ForecastsTheSameBits()
    {
        var loaded = RacePredictor.Load(new MemoryStream(Saved.Value), Bundled.Early);

        loaded.Moments.ShouldBe(Trained.Value.Moments);
        foreach (var moment in loaded.Moments)
        {
            var (one, other) = (Trained.Value.Forecast(Bundled.Early.NextRace!, moment), loaded.Forecast(Bundled.Early.NextRace!, moment));
            other.Drivers.ShouldBe(one.Drivers);
            other.ModelVersion.ShouldBe(one.ModelVersion);
        }
    }

    [Fact]
    public void Train_Twice_GivesTheSameBytes()
    {
        using var again = new MemoryStream();
        RacePredictor.Train(Bundled.Early, Small, cancellationToken: TestContext.Current.CancellationToken).Save(again);

        again.ToArray().AsSpan().SequenceEqual(Saved.Value).ShouldBeTrue();
    }

    [Fact]
    public void Train_OtherSeed_GivesAnotherModel()
    {
        var ensemble = Small.Ensemble with { XGBoost = Small.Ensemble.XGBoost with { Seed = 2 } };
        var other = RacePredictor.Train(Bundled.Early, new PredictorOptions { Ensemble = ensemble, Moments = [ForecastMoment.BeforeWeekend] }, cancellationToken: TestContext.Current.CancellationToken);
        var (one, two) = (Trained.Value.Forecast(Bundled.Early.NextRace!, ForecastMoment.BeforeWeekend), other.Forecast(Bundled.Early.NextRace!, ForecastMoment.BeforeWeekend));

        two.ModelVersion.ShouldNotBe(one.ModelVersion);
        two.Drivers.ShouldNotBe(one.Drivers);
    }

    [Fact]
    public void Load_TruncatedOrAltered_IsRefused()
    {
        foreach (var length in (int[])[0, 5, 39, 60, Saved.Value.Length / 2, Saved.Value.Length - 1])
            Should.Throw<InvalidDataException>(() => RacePredictor.Load(new MemoryStream(Saved.Value[..length]), Bundled.Early), $"{length} bytes");
        for (var at = 0; at < Saved.Value.Length; at += 997)
        {
            var bytes = Saved.Value.ToArray();
            bytes[at] ^= 0x10;
            Should.Throw<InvalidDataException>(() => RacePredictor.Load(new MemoryStream(bytes), Bundled.Early), $"byte {at}");
        }
    }

    [Fact]
    public void Load_OlderFormat_IsRefusedWithAdvice()
    {
        // 8 bytes of signature, 32 of checksum, then the format.
        var bytes = Saved.Value.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(40), 1);
        SHA256.HashData(bytes.AsSpan(40)).CopyTo(bytes.AsSpan(8));

        Should.Throw<InvalidDataException>(() => RacePredictor.Load(new MemoryStream(bytes), Bundled.Early)).Message.ShouldContain("format 1, this version of F1Predict.Models reads format 3: train them anew");
    }

    [Fact]
    public void Load_HistoryOlderThanTheModel_IsRefused() =>
        Should.Throw<ArgumentException>(() => RacePredictor.Load(new MemoryStream(Saved.Value), Bundled.Early.Before(new RaceKey(2012, 2)))).Message.ShouldContain("2012-02");

    [Fact]
    public void WithHistory_NewerRaces_ForecastsTheNextOneWithTheSameModel()
    {
        var newer = Bundled.History.Before(new RaceKey(2012, 6));
        var forecast = Trained.Value.WithHistory(newer).Forecast(newer.NextRace!);

        (forecast.Race, forecast.DataThrough).ShouldBe((new RaceKey(2012, 6), new RaceKey(2012, 5)));
        forecast.ModelVersion.ShouldContain("2012-02");
    }

    [Fact]
    public void Forecast_MomentThatIsNotKnownYet_IsRefused()
    {
        var monaco = Bundled.History.NextRace!;
        var predictor = Trained.Value.WithHistory(Bundled.History);

        monaco.LatestMoment.ShouldBe(ForecastMoment.BeforeWeekend);
        Should.Throw<ArgumentException>(() => predictor.Forecast(monaco, ForecastMoment.AfterQualifying)).Message.ShouldContain("2026-06");
        predictor.Forecast(monaco).Drivers.Count.ShouldBe(22);
    }

    [Fact]
    public void Forecast_MomentWithoutModel_IsRefused()
    {
        var predictor = RacePredictor.Train(Bundled.Early, Small with { Moments = [ForecastMoment.BeforeWeekend] }, cancellationToken: TestContext.Current.CancellationToken);

        Should.Throw<ArgumentException>(() => predictor.Forecast(Bundled.Early.NextRace!, ForecastMoment.AfterQualifying)).Message.ShouldContain("AfterQualifying");
    }

    [Fact]
    public void Train_ShortHistory_IsRefused() =>
        Should.Throw<ArgumentException>(() => RacePredictor.Train(Bundled.History.Before(new RaceKey(2011, 1)))).Message.ShouldContain("19 completed races");

    [Fact]
    public void Train_Progress_GoesFromNothingToAllWithoutTurningBack()
    {
        var told = new List<TrainingProgress>();
        RacePredictor.Train(Bundled.Early, Small, new Told(told), TestContext.Current.CancellationToken);

        told.Select(p => p.Fraction).ShouldBeInOrder();
        (told[0].Fraction, told[^1].Fraction).ShouldBe((0, 1));
        told.Select(p => p.Moment).Distinct().ShouldBe(Small.Moments);
        told.Count.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Train_Cancelled_Stops() =>
        Should.Throw<OperationCanceledException>(() => RacePredictor.Train(Bundled.Early, Small, cancellationToken: new CancellationToken(canceled: true)));

    private sealed class Told(List<TrainingProgress> list) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => list.Add(value);
    }
}
