namespace F1Predict.Models;

/// <summary>How often simulated seasons ended how.</summary>
internal sealed class SeasonTally(SeasonPlan plan)
{
    private readonly Ends _drivers = new(plan.DriverIds.Length);
    private readonly Ends _constructors = new(plan.ConstructorIds.Length);

    /// <summary>Counts one season.</summary>
    public void Add(Championship drivers, Championship constructors)
    {
        _drivers.Add(drivers);
        _constructors.Add(constructors);
    }

    /// <summary>Adds all seasons of another tally.</summary>
    public void Add(SeasonTally other)
    {
        _drivers.Add(other._drivers);
        _constructors.Add(other._constructors);
    }

    public SeasonForecast ToForecast(int simulations) => new()
    {
        Season = plan.Season,
        RacesRun = plan.RacesRun,
        RacesLeft = plan.RacesLeft,
        Simulations = simulations,
        DataThrough = plan.DataThrough,
        Drivers = [.. plan.DriverIds
            .Select((id, i) => new DriverSeasonForecast(id, plan.Drivers.Points[i], _drivers.Points[i] / simulations, _drivers.Share(i, simulations)[0], _drivers.Share(i, simulations)))
            .OrderByDescending(d => d.TitleProbability).ThenByDescending(d => d.ExpectedPoints)],
        Constructors = [.. plan.ConstructorIds
            .Select((id, i) => new ConstructorSeasonForecast(id, plan.Constructors.Points[i], _constructors.Points[i] / simulations, _constructors.Share(i, simulations)[0], _constructors.Share(i, simulations)))
            .OrderByDescending(c => c.TitleProbability).ThenByDescending(c => c.ExpectedPoints)],
    };

    /// <summary>How often each contender ended where, and the sum of its points, which are multiples of a half: exact.</summary>
    private sealed class Ends(int contenders)
    {
        private readonly int[] _positions = new int[contenders * contenders];

        public double[] Points { get; } = new double[contenders];

        public void Add(Championship end)
        {
            var ranking = end.Rank();
            for (var position = 0; position < ranking.Length; position++) _positions[(ranking[position] * contenders) + position]++;
            for (var i = 0; i < contenders; i++) Points[i] += end.Points[i];
        }

        public void Add(Ends other)
        {
            for (var i = 0; i < _positions.Length; i++) _positions[i] += other._positions[i];
            for (var i = 0; i < contenders; i++) Points[i] += other.Points[i];
        }

        public double[] Share(int contender, int simulations) =>
            Array.ConvertAll(_positions[(contender * contenders)..((contender + 1) * contenders)], count => (double)count / simulations);
    }
}
