using Bundle = F1Predict.Testing.Bundled;

namespace F1Predict.Data.Tests.Histories;

public sealed class ResultsHashTests
{
    private static readonly string Whole = Bundle.History.ResultsHash();

    [Fact]
    public void ResultsHash_SameFacts_IsTheSame()
    {
        using var saved = new MemoryStream();
        Bundle.History.Save(saved);
        saved.Position = 0;

        RaceHistory.Load(saved).ResultsHash().ShouldBe(Whole);
        Whole.ShouldMatch("^[0-9a-f]{64}$");
    }

    [Fact]
    public void ResultsHash_RacesToCome_DoNotCount() => With(Bundle.History.CompletedRaces, []).ResultsHash().ShouldBe(Whole);

    [Fact]
    public void ResultsHash_RaceLessOrOtherResult_IsAnother()
    {
        var races = Bundle.History.CompletedRaces;

        Bundle.History.Before(races[^1].Key).ResultsHash().ShouldNotBe(Whole);
        With([.. races.SkipLast(1), Bundle.Upset(races[^1])], Bundle.History.Upcoming).ResultsHash().ShouldNotBe(Whole);
    }

    private static RaceHistory With(IEnumerable<CompletedRace> completed, IEnumerable<RaceWeekend> upcoming) => RaceHistory.Create(
        Bundle.History.Drivers.Values, Bundle.History.Constructors.Values, Bundle.History.Circuits.Values, completed, upcoming);
}
