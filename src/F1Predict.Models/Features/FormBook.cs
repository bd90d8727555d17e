using F1Predict.Data;
using F1Predict.Ratings;

namespace F1Predict.Models;

/// <summary>
/// All that features need of the past, as it stands before a race. <see cref="Add"/> takes one race after another: one pass over the history
/// gives the features of every race in it, and what is read before a race cannot hold anything of it or of later ones.
/// </summary>
internal sealed class FormBook(RaceHistory history)
{
    private const double SeasonKeep = 0.6;
    private const double RegulationKeep = 0.3;

    private readonly RunningRating _elo = new(new EloRating());
    private readonly RunningRating _raceElo = new(new EloRating(EloOptions.Race));
    private readonly RunningRating _qualifyingElo = new(new EloRating(EloOptions.Qualifying));
    private readonly Dictionary<DriverId, RecentForm> _drivers = [];
    private readonly Dictionary<ConstructorId, RecentForm> _teams = [];
    private readonly Dictionary<CircuitId, CircuitForm> _circuits = [];

    /// <summary>Ratings by races and qualifying together.</summary>
    public RatingBook Ratings => _elo.Book;

    /// <summary>Ratings by races alone.</summary>
    public RatingBook RaceRatings => _raceElo.Book;

    /// <summary>Ratings by qualifying alone.</summary>
    public RatingBook QualifyingRatings => _qualifyingElo.Book;

    public int Season { get; private set; }

    public int RacesThisSeason { get; private set; }

    /// <summary>Over all circuits how far the grid decides and how many cars fail to finish.</summary>
    public CircuitForm AllCircuits { get; } = new();

    public RecentForm Driver(DriverId driver) => _drivers.TryGetValue(driver, out var form) ? form : _drivers[driver] = new RecentForm();

    public RecentForm Team(ConstructorId lineage) => _teams.TryGetValue(lineage, out var form) ? form : _teams[lineage] = new RecentForm();

    public CircuitForm Circuit(CircuitId circuit) => _circuits.TryGetValue(circuit, out var form) ? form : _circuits[circuit] = new CircuitForm();

    public ConstructorId Lineage(ConstructorId constructor) => history.Constructors[constructor].Lineage;

    /// <summary>Turns the season when the race is the first of a new one.</summary>
    public void MoveTo(Race race)
    {
        if (race.Key.Season == Season) return;
        Season = race.Key.Season;
        RacesThisSeason = 0;
        foreach (var rating in (ReadOnlySpan<RunningRating>)[_elo, _raceElo, _qualifyingElo]) rating.MoveTo(Season);
        var teamKeep = RegulationChanges.Seasons.Contains(Season) ? RegulationKeep : SeasonKeep;
        foreach (var form in _drivers.Values) form.StartSeason(SeasonKeep);
        foreach (var form in _teams.Values) form.StartSeason(teamKeep);
    }

    public void Add(CompletedRace race)
    {
        MoveTo(race.Race);
        var field = new RaceOutcome(race);
        var circuit = Circuit(race.Race.Circuit);
        var conditions = race.Weather?.Conditions;
        var wet = conditions is TrackConditions.Wet or TrackConditions.Mixed;
        foreach (var car in field.Cars)
        {
            var team = Lineage(car.Constructor);
            Driver(car.Driver).AddResult(car, wet);
            Team(team).AddResult(car, wet);
            if (car.Retired || double.IsNaN(car.RelativeGrid)) continue;
            var gained = car.RelativeGrid - car.RelativePosition;
            AddTo(circuit.Drivers, car.Driver, gained);
            AddTo(circuit.Teams, team, gained);
        }

        foreach (var sprint in race.Weekend.SprintResult)
        {
            Driver(sprint.Driver).AddSprintPoints(sprint.Points);
            Team(Lineage(sprint.Constructor)).AddSprintPoints(sprint.Points);
        }

        foreach (var form in (ReadOnlySpan<CircuitForm>)[circuit, AllCircuits])
        {
            var keep = form == circuit ? 0.85 : 0.99;
            if (!double.IsNaN(field.GridCorrelation)) form.GridDecides.Add(field.GridCorrelation, keep);
            form.Retirements.Add(field.RetirementShare, keep);
            if (conditions is not null) form.Wet.Add(wet ? 1 : 0, keep);
        }

        foreach (var rating in (ReadOnlySpan<RunningRating>)[_elo, _raceElo, _qualifyingElo]) rating.Add(race, Lineage);
        RacesThisSeason++;
    }

    private static void AddTo<TId>(Dictionary<TId, Decayed> forms, TId id, double value)
        where TId : notnull
    {
        var form = forms.GetValueOrDefault(id);
        form.Add(value, 0.85);
        forms[id] = form;
    }
}
