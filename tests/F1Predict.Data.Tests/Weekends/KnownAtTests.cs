using F1Predict.Testing;

namespace F1Predict.Data.Tests.Weekends;

/// <summary>What of a weekend is known at each moment: a session that comes later is an empty list.</summary>
public sealed class KnownAtTests
{
    private static readonly Dictionary<string, Func<RaceWeekend, int>> Lists = new()
    {
        ["practice 1"] = w => w.Practice1.Count,
        ["practice 2"] = w => w.Practice2.Count,
        ["practice 3"] = w => w.Practice3.Count,
        ["qualifying"] = w => w.Qualifying.Count,
        ["sprint qualifying"] = w => w.SprintQualifying.Count,
        ["sprint grid"] = w => w.SprintGrid.Count,
        ["sprint"] = w => w.SprintResult.Count,
        ["starting grid"] = w => w.StartingGrid.Count,
    };

    [Fact]
    public void Lists_OfAWeekend_AreAllTested() =>
        typeof(RaceWeekend).GetProperties().Count(p => p.PropertyType.IsGenericType).ShouldBe(Lists.Count + 1, "all lists but the entries");

    [Theory]
    [InlineData(SprintFormat.None, "")]
    [InlineData(SprintFormat.SetsTheGrid, "")]
    [InlineData(SprintFormat.AfterQualifying, "")]
    [InlineData(SprintFormat.BeforeQualifying, "")]
    public void KnownAt_BeforeWeekend_HasNoSession(SprintFormat format, string known) => Check(format, ForecastMoment.BeforeWeekend, known);

    // Just before qualifying: the order in which each format runs its sessions decides.
    [Theory]
    [InlineData(SprintFormat.None, "practice 1, practice 2, practice 3")]
    [InlineData(SprintFormat.SetsTheGrid, "practice 1")]
    [InlineData(SprintFormat.AfterQualifying, "practice 1")]
    [InlineData(SprintFormat.BeforeQualifying, "practice 1, sprint qualifying, sprint grid, sprint")]
    public void KnownAt_AfterPractice_HasWhatWasDrivenBeforeQualifying(SprintFormat format, string known) => Check(format, ForecastMoment.AfterPractice, known);

    [Theory]
    [InlineData(SprintFormat.None, "practice 1, practice 2, practice 3, qualifying, starting grid")]
    [InlineData(SprintFormat.SetsTheGrid, "practice 1, practice 2, qualifying, sprint grid, sprint, starting grid")]
    [InlineData(SprintFormat.AfterQualifying, "practice 1, qualifying, sprint qualifying, sprint grid, sprint, starting grid")]
    [InlineData(SprintFormat.BeforeQualifying, "practice 1, qualifying, sprint qualifying, sprint grid, sprint, starting grid")]
    public void KnownAt_AfterQualifying_HasEverySession(SprintFormat format, string known) => Check(format, ForecastMoment.AfterQualifying, known);

    [Fact]
    public void KnownAt_EarlierMomentOfALaterOne_IsTheSame()
    {
        foreach (var format in Enum.GetValues<SprintFormat>())
        {
            var weekend = Weekend(format);
            foreach (var late in Enum.GetValues<ForecastMoment>())
            {
                foreach (var early in Enum.GetValues<ForecastMoment>().Where(m => m <= late))
                    HistoryText.Difference(weekend.KnownAt(late).KnownAt(early), weekend.KnownAt(early)).ShouldBeNull($"{format}, {late}, {early}");
            }
        }
    }

    [Fact]
    public void LatestMoment_OfAWeekendKnownAtAMoment_IsThatMoment()
    {
        foreach (var format in Enum.GetValues<SprintFormat>())
        {
            foreach (var moment in Enum.GetValues<ForecastMoment>()) Weekend(format).KnownAt(moment).LatestMoment.ShouldBe(moment, $"{format}");
        }
    }

    [Fact]
    public void LatestMoment_QualifyingWithoutGrid_IsAfterPractice() => Weekend(SprintFormat.None).With(startingGrid: []).LatestMoment.ShouldBe(ForecastMoment.AfterPractice);

    private static void Check(SprintFormat format, ForecastMoment moment, string expected)
    {
        var weekend = Weekend(format);
        var known = weekend.KnownAt(moment);
        string.Join(", ", Lists.Where(list => list.Value(known) > 0).Select(list => list.Key)).ShouldBe(expected);
        known.Race.ShouldBeSameAs(weekend.Race);
        known.Entries.ShouldBeSameAs(weekend.Entries);
        foreach (var (name, count) in Lists.Where(list => list.Value(known) > 0)) count(known).ShouldBe(count(weekend), name);
    }

    private static RaceWeekend Weekend(SprintFormat format)
    {
        var key = new RaceKey(2020, 1);
        return new HistoryBuilder().Seasons(2020, 1).Rounds(1).Sprint(key, format).Build().Weekend(key);
    }
}
