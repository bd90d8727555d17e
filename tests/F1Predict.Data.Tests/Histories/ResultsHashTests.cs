using F1Predict.Testing;

namespace F1Predict.Data.Tests.Histories;

public sealed class ResultsHashTests
{
    private static readonly string Whole = Bundled.History.ResultsHash();

    [Fact]
    public void ResultsHash_SameFacts_IsTheSame()
    {
        using var saved = new MemoryStream();
        Bundled.History.Save(saved);
        saved.Position = 0;

        RaceHistory.Load(saved).ResultsHash().ShouldBe(Whole);
        Whole.ShouldMatch("^[0-9a-f]{64}$");
    }

    [Fact]
    public void ResultsHash_RacesToCome_DoNotCount() => With(Bundled.History.CompletedRaces, []).ResultsHash().ShouldBe(Whole);

    [Fact]
    public void ResultsHash_RaceLessOrOtherResult_IsAnother()
    {
        var races = Bundled.History.CompletedRaces;

        Bundled.History.Before(races[^1].Key).ResultsHash().ShouldNotBe(Whole);
        With([.. races.SkipLast(1), Bundled.Upset(races[^1])], Bundled.History.Upcoming).ResultsHash().ShouldNotBe(Whole);
    }

    private static RaceHistory With(IEnumerable<CompletedRace> completed, IEnumerable<RaceWeekend> upcoming) => RaceHistory.Create(
        Bundled.History.Drivers.Values, Bundled.History.Constructors.Values, Bundled.History.Circuits.Values, completed, upcoming);
}
