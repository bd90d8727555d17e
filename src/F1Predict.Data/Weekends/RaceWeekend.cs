namespace F1Predict.Data;

/// <summary>
/// What can be known about a race before it starts. A session that was not held, or is not known yet, is an empty list.
/// What came out of the race is a <see cref="CompletedRace"/>, so a forecaster that takes a weekend cannot see a result.
/// </summary>
public sealed class RaceWeekend
{
    /// <summary>The race as the calendar announces it.</summary>
    public required Race Race { get; init; }

    /// <summary>
    /// The cars entered. For a past race those who took part in it; for a coming one the published entry list, or else that of the race before.
    /// The order means nothing.
    /// </summary>
    public required IReadOnlyList<Entry> Entries { get; init; }

    /// <summary>The first practice session.</summary>
    public IReadOnlyList<PracticeResult> Practice1 { get; init; } = [];

    /// <summary>The second practice session.</summary>
    public IReadOnlyList<PracticeResult> Practice2 { get; init; } = [];

    /// <summary>The third practice session.</summary>
    public IReadOnlyList<PracticeResult> Practice3 { get; init; } = [];

    /// <summary>Qualifying for the race.</summary>
    public IReadOnlyList<QualifyingResult> Qualifying { get; init; } = [];

    /// <summary>Qualifying for the sprint (2023 and later).</summary>
    public IReadOnlyList<QualifyingResult> SprintQualifying { get; init; } = [];

    /// <summary>The grid of the sprint.</summary>
    public IReadOnlyList<GridSlot> SprintGrid { get; init; } = [];

    /// <summary>The result of the sprint.</summary>
    public IReadOnlyList<CarResult> SprintResult { get; init; } = [];

    /// <summary>The official starting grid of the race.</summary>
    public IReadOnlyList<GridSlot> StartingGrid { get; init; } = [];

    /// <summary>Season and round.</summary>
    public RaceKey Key => Race.Key;

    /// <summary>The last moment whose sessions are complete here: how well informed a forecast of this weekend can be.</summary>
    public ForecastMoment LatestMoment =>
        StartingGrid.Count > 0 ? ForecastMoment.AfterQualifying
        : Practice1.Count > 0 || Practice2.Count > 0 || Practice3.Count > 0 ? ForecastMoment.AfterPractice
        : ForecastMoment.BeforeWeekend;

    /// <summary>
    /// The weekend as it was known at <paramref name="moment"/>. This is the one place that decides what is not known yet: sessions
    /// are hidden by the order in which the weekend's format runs them (a 2022 sprint, for one, comes after qualifying).
    /// </summary>
    public RaceWeekend KnownAt(ForecastMoment moment)
    {
        if (moment == ForecastMoment.AfterQualifying) return this;
        if (moment == ForecastMoment.BeforeWeekend) return new RaceWeekend { Race = Race, Entries = Entries };

        // Sprints of 2021 to 2023: qualifying follows the first practice, all else comes later.
        var qualifyingSecond = Race.Sprint is SprintFormat.SetsTheGrid or SprintFormat.AfterQualifying;
        var sprintFirst = Race.Sprint == SprintFormat.BeforeQualifying;
        return new RaceWeekend
        {
            Race = Race,
            Entries = Entries,
            Practice1 = Practice1,
            Practice2 = qualifyingSecond ? [] : Practice2,
            Practice3 = qualifyingSecond ? [] : Practice3,
            SprintQualifying = sprintFirst ? SprintQualifying : [],
            SprintGrid = sprintFirst ? SprintGrid : [],
            SprintResult = sprintFirst ? SprintResult : [],
        };
    }

    /// <summary>The same weekend with another entry list.</summary>
    public RaceWeekend WithEntries(IReadOnlyList<Entry> entries) => new()
    {
        Race = Race,
        Entries = entries,
        Practice1 = Practice1,
        Practice2 = Practice2,
        Practice3 = Practice3,
        Qualifying = Qualifying,
        SprintQualifying = SprintQualifying,
        SprintGrid = SprintGrid,
        SprintResult = SprintResult,
        StartingGrid = StartingGrid,
    };
}
