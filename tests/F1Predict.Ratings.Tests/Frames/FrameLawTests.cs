using F1Predict.Data;
using F1Predict.Ratings.Tests.Analysis;
using F1Predict.Testing;

namespace F1Predict.Ratings.Tests.Frames;

/// <summary>What holds for every frame of ratings and analyses. A new one is added in one line.</summary>
public sealed class FrameLawTests
{
    private static readonly Dictionary<string, Func<Analysed, RaceHistory, Frame>> All = new()
    {
        ["driver ratings"] = (a, names) => a.Ratings.DriversFrame(names),
        ["constructor ratings"] = (a, names) => a.Ratings.ConstructorsFrame(names),
        ["peaks"] = (a, names) => a.Ratings.PeaksFrame(names, 1000),
        ["driver book"] = (a, names) => a.Ratings.Latest.DriversFrame(names),
        ["constructor book"] = (a, names) => a.Ratings.Latest.ConstructorsFrame(names),
        ["driver form"] = (a, names) => a.Form.DriversFrame(names),
        ["constructor form"] = (a, names) => a.Form.ConstructorsFrame(names),
        ["teammates"] = (a, names) => a.Teammates.TeammatesFrame(names),
        ["circuits"] = (a, names) => a.Tracks.CircuitsFrame(names),
        ["kinds"] = (a, _) => a.Tracks.KindsFrame(),
        ["drivers at circuits"] = (a, names) => a.Tracks.DriversFrame(names),
        ["constructors at circuits"] = (a, names) => a.Tracks.ConstructorsFrame(names),
        ["similar circuits"] = (a, names) => a.Tracks.SimilarFrame(names),
        ["conditions"] = (a, _) => a.Weather.ConditionsFrame(),
        ["driver wet effects"] = (a, names) => a.Weather.DriversFrame(names),
        ["constructor wet effects"] = (a, names) => a.Weather.ConstructorsFrame(names),
        ["temperature"] = (a, _) => a.Weather.TemperatureFrame(),
    };

    /// <summary>The rows that there are without a race: circuits, kinds, conditions and measures are there all the same.</summary>
    private static readonly Dictionary<string, int> RowsWithoutRaces = new() { ["kinds"] = TrackKind.All.Count, ["conditions"] = 3, ["temperature"] = 2 };

    private static readonly Analysed Real = new(Bundled.History);
    private static readonly Analysed Nothing = new(SmallHistory.Of([]));

    public static TheoryData<string> Names => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void ToDataFrame_HasTheColumnsAndTellsWhatNullMeans(string name)
    {
        var (frame, empty) = (All[name](Real, Real.History), All[name](Nothing, Nothing.History).ToDataFrame());
        var table = frame.ToDataFrame();
        table.Rows.Count.ShouldBeGreaterThan(1);
        table.Columns.Select(c => c.Name).ShouldBe(frame.Columns.Select(c => c.Name));
        empty.Rows.Count.ShouldBe(RowsWithoutRaces.GetValueOrDefault(name));
        foreach (var (column, at) in frame.Columns.Select((c, i) => (c, i)))
        {
            if (table.Columns[at].NullCount + empty.Columns[at].NullCount > 0) column.Meaning.ShouldContain("null", Case.Sensitive, column.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task WriteCsv_HasALineARow(string name)
    {
        var frame = All[name](Real, Real.History);
        using var writer = new StringWriter();
        await frame.WriteCsvAsync(writer, TestContext.Current.CancellationToken);
        var lines = writer.ToString().Split("\r\n");
        lines[0].ShouldBe(string.Join(',', frame.Columns.Select(c => c.Name)));
        (lines.Length - 2).ShouldBe((int)frame.ToDataFrame().Rows.Count, "a line of names, and the last one ends with a line break");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ToDataFrame_NamesOfAnotherHistory_AreRefused(string name)
    {
        var frame = All[name](Real, Nothing.History);
        if (RowsWithoutRaces.TryGetValue(name, out var rows)) frame.ToDataFrame().Rows.Count.ShouldBe(rows, "it has no names");
        else Should.Throw<KeyNotFoundException>(frame.ToDataFrame);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ToDataFrame_RowsInAnotherOrder_IsTheSame(string name)
    {
        var history = new HistoryBuilder().Seasons(2020, 3).Rounds(5).Build();
        var (plain, other) = (new Analysed(history), new Analysed(history.Shuffled(7)));
        All[name](other, history).ToDataFrame().Rows.ShouldBe(All[name](plain, history).ToDataFrame().Rows, new SameCells());
    }

    /// <summary>Everything that is computed from a history.</summary>
    private sealed class Analysed(RaceHistory history)
    {
        public RaceHistory History => history;

        public RatingHistory Ratings { get; } = RatingHistory.Of(history);

        public FormTrends Form { get; } = FormTrends.After(RatedRace.All(history));

        public IReadOnlyList<TeammateComparison> Teammates { get; } = TeammateComparison.Of(history, new RaceKey(2010, 1), new RaceKey(2026, 99));

        public TrackAnalysis Tracks { get; } = TrackAnalysis.Of(history);

        public WeatherImpact Weather { get; } = WeatherImpact.Of(history);
    }

    private sealed class SameCells : IEqualityComparer<IEnumerable<object>>
    {
        public bool Equals(IEnumerable<object>? x, IEnumerable<object>? y) => x!.SequenceEqual(y!);

        public int GetHashCode(IEnumerable<object> cells) => cells.Count();
    }
}
