using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>The championship so far, reliability, experience, the circuit and its weather.</summary>
internal static class SeasonFeatures
{
    public static IReadOnlyList<Feature> All { get; } =
    [
        New("season_points", "1", "The driver's points this season as a share of the leader's; 0 for all before the first race", FeatureFamily.Standings, ShareOfLeader(f => f.DriverForm)),
        New("season_team_points", "1", "The team's points this season as a share of the leading team's", FeatureFamily.Standings, ShareOfLeader(f => f.TeamForm)),
        New("season_wins", "1", "The share of this season's races that the driver won, drawn towards an even share", FeatureFamily.Standings,
            FieldColumn.Each((f, i) => (f.DriverForm[i].SeasonWins + 0.1) / (f.Book.RacesThisSeason + 2.0))),
        New("season_races", "races", "Races run this season: how far the season's own evidence carries", FeatureFamily.Standings, FieldColumn.Same(f => f.Book.RacesThisSeason)),
        New("driver_retirements", "1", "The driver's share of races not finished, over a long time", FeatureFamily.Reliability, FieldColumn.Each((f, i) => f.DriverForm[i].Retirements.Mean(0.15, 5))),
        New("team_retirements", "1", "The team's share of races not finished, over a long time", FeatureFamily.Reliability, FieldColumn.Each((f, i) => f.TeamForm[i].Retirements.Mean(0.15, 5))),
        New("driver_starts", "log races", "The logarithm of one plus the driver's starts since 2010", FeatureFamily.Experience, FieldColumn.Each((f, i) => Math.Log(1 + f.DriverForm[i].Starts))),
        New("driver_career_wins", "log races", "The logarithm of one plus the driver's wins since 2010", FeatureFamily.Experience, FieldColumn.Each((f, i) => Math.Log(1 + f.DriverForm[i].Victories))),
        New("circuit_driver", "share of field", "Places gained from the grid by the driver at this circuit, as a share of the field", FeatureFamily.Circuit,
            FieldColumn.Each((f, i) => f.Circuit.Drivers.GetValueOrDefault(f.Entries[i].Driver).Mean(0, 3))),
        New("circuit_team", "share of field", "Places gained from the grid by the team at this circuit, as a share of the field", FeatureFamily.Circuit,
            FieldColumn.Each((f, i) => f.Circuit.Teams.GetValueOrDefault(f.Teams[i]).Mean(0, 4))),
        New("circuit_grid_decides", "1", "How closely finish follows grid at this circuit (correlation, drawn towards that of all circuits)", FeatureFamily.Circuit,
            FieldColumn.Same(f => f.Circuit.GridDecides.Mean(f.Book.AllCircuits.GridDecides.Mean(0.6, 5), 3))),
        New("circuit_retirements", "1", "The share of cars that fail to finish at this circuit", FeatureFamily.Circuit,
            FieldColumn.Same(f => f.Circuit.Retirements.Mean(f.Book.AllCircuits.Retirements.Mean(0.15, 5), 3))),
        New("circuit_wet", "1", "The share of earlier races at this circuit that were not dry throughout, drawn towards that of all circuits", FeatureFamily.Weather,
            FieldColumn.Same(f => f.Circuit.Wet.Mean(f.Book.AllCircuits.Wet.Mean(0.2, 5), 3))),
        New("driver_wet", "share of field", "Places that the driver gained on the usual finish in races that were not dry, as a share of the field, drawn towards 0", FeatureFamily.Weather,
            FieldColumn.Each((f, i) => f.DriverForm[i].WetGain.Mean(0, 6))),
        New("team_wet", "share of field", "Places that the team gained on the usual finish in races that were not dry, as a share of the field, drawn towards 0", FeatureFamily.Weather, FieldColumn.Each((f, i) => f.TeamForm[i].WetGain.Mean(0, 12))),
    ];

    private static Action<FieldView, Span<float>> ShareOfLeader(Func<FieldView, RecentForm[]> forms) => (field, column) =>
    {
        var own = forms(field);
        var leader = Math.Max(1, own.Max(f => f.SeasonPoints));
        for (var car = 0; car < column.Length; car++) column[car] = (float)(own[car].SeasonPoints / leader);
    };

    private static Feature New(string name, string unit, string meaning, FeatureFamily family, Action<FieldView, Span<float>> fill) =>
        new(name, unit, meaning, family, ForecastMoment.BeforeWeekend, fill);
}
