using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>
/// The one pass over a history that yields features. Each race's row is taken before its result is added, so that nothing of it or of a later
/// race can be in it; afterwards the pass stands where the next race begins.
/// </summary>
internal sealed class FeaturePass
{
    private readonly FormBook _book;
    private readonly FeatureSet _set;

    private FeaturePass(RaceHistory history, FeatureSet set)
    {
        _book = new FormBook(history);
        _set = set;
    }

    /// <summary>The features of all completed races, who won each, and the pass to go on with.</summary>
    public static (TrainingSet Training, FeaturePass Pass) Run(RaceHistory history, FeatureSet set)
    {
        var pass = new FeaturePass(history, set);
        var races = history.CompletedRaces;
        var starts = new int[races.Count + 1];
        for (var i = 0; i < races.Count; i++) starts[i + 1] = starts[i] + races[i].Weekend.Entries.Count;
        var (values, drivers, won) = (new float[starts[^1] * set.Features.Count], new DriverId[starts[^1]], new bool[starts[^1]]);
        for (var i = 0; i < races.Count; i++)
        {
            var race = races[i];
            var field = pass.Fill(race.Weekend, values.AsSpan(starts[i] * set.Features.Count));
            var winner = race.Winner;
            for (var car = 0; car < field.Count; car++)
            {
                drivers[starts[i] + car] = field.Entries[car].Driver;
                won[starts[i] + car] = field.Entries[car].Driver == winner;
            }

            pass._book.Add(race);
        }

        var matrix = new FeatureMatrix(set, values, starts, [.. races.Select(r => r.Key)], drivers);
        return (new TrainingSet(matrix, won, [.. races.Select(r => r.Race.Date)]), pass);
    }

    /// <summary>Whether the race can be asked for: the pass goes on to a new season, but not back.</summary>
    public bool CanReach(RaceWeekend weekend) => weekend.Key.Season >= _book.Season;

    /// <summary>The features of a race that is still to come.</summary>
    public FeatureMatrix Of(RaceWeekend weekend)
    {
        var values = new float[weekend.Entries.Count * _set.Features.Count];
        var field = Fill(weekend, values);
        return new FeatureMatrix(_set, values, [0, field.Count], [weekend.Key], [.. field.Entries.Select(e => e.Driver)]);
    }

    /// <exception cref="ArithmeticException">A value is infinite.</exception>
    private FieldView Fill(RaceWeekend weekend, Span<float> rows)
    {
        var field = new FieldView(_book, weekend.KnownAt(_set.Moment));
        var columns = _set.Features.Count;
        Span<float> column = stackalloc float[field.Count];
        for (var c = 0; c < columns; c++)
        {
            _set.Features[c].Fill(field, column);
            for (var car = 0; car < column.Length; car++)
            {
                rows[(car * columns) + c] = float.IsInfinity(column[car])
                    ? throw new ArithmeticException($"The feature '{_set.Features[c]}' of '{field.Entries[car].Driver}' in race {weekend.Key} is infinite.")
                    : column[car];
            }
        }

        return field;
    }
}
