using F1Predict.Data;

namespace F1Predict.Ratings;

/// <summary>Takes races in order and keeps the window of everybody who started in it.</summary>
internal sealed class FormPass(FormTrendOptions options)
{
    private readonly TrendLine _line = new(options);
    private readonly SortedDictionary<DriverId, FormSeries> _drivers = new(Comparer<DriverId>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value)));
    private readonly SortedDictionary<ConstructorId, FormSeries> _teams = new(Comparer<ConstructorId>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value)));
    private RaceKey? _through;

    public FormTrends Trends()
    {
        var drivers = new DriverForm[_drivers.Count];
        var teams = new ConstructorForm[_teams.Count];
        var at = 0;
        foreach (var (driver, series) in _drivers)
        {
            var (gap, surprise, points) = series.Trends(_line);
            drivers[at++] = new DriverForm(driver, gap, surprise, points);
        }

        at = 0;
        foreach (var (team, series) in _teams)
        {
            var (gap, surprise, points) = series.Trends(_line);
            teams[at++] = new ConstructorForm(team, gap, surprise, points);
        }

        return new FormTrends(_through, drivers, teams);
    }

    public void Add(RatedRace race)
    {
        var newSeason = race.Race.Key.Season != _through?.Season;
        _through = race.Race.Key;
        Shift(_drivers, clear: newSeason && !options.AcrossSeasons);
        Shift(_teams, clear: newSeason && !options.AcrossSeasons);
        var points = 0.0;
        foreach (var car in race.Outcome.Cars) points += car.Points;
        for (var i = 0; i < race.Outcome.Cars.Count; i++)
        {
            var car = race.Outcome.Cars[i];
            var share = points > 0 ? car.Points / points : double.NaN;
            Series(_drivers, car.Driver).Add(car.QualifyingGap, race.Surprises[i], share);
            Series(_teams, race.Teams[i]).Add(car.QualifyingGap, race.Surprises[i], share);
        }
    }

    private FormSeries Series<T>(SortedDictionary<T, FormSeries> field, T who)
        where T : notnull
    {
        if (!field.TryGetValue(who, out var series)) field[who] = series = new FormSeries(options.Window);
        return series;
    }

    private static void Shift<T>(SortedDictionary<T, FormSeries> field, bool clear)
        where T : notnull
    {
        if (clear) field.Clear();
        List<T>? gone = null;
        foreach (var (who, series) in field)
        {
            series.Shift();
            if (series.IsEmpty) (gone ??= []).Add(who);
        }

        foreach (var who in gone ?? []) field.Remove(who);
    }
}
