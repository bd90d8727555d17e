using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>Results and qualifying of recent races, of the driver and of the team.</summary>
internal static class FormFeatures
{
    public static IReadOnlyList<Feature> All { get; } =
    [
        Form("driver_score", "1", "Recent results of the driver on the scale of 25 points for a win, behind the best of the field", FieldColumn.BehindHighest((f, i) => f.DriverForm[i].PointsQuick.Mean(0.1, 1))),
        Form("driver_score_slow", "1", "Results of the driver over a longer time on the scale of 25 points for a win, behind the best of the field", FieldColumn.BehindHighest((f, i) => f.DriverForm[i].PointsSlow.Mean(0.1, 2))),
        Team("team_score", "1", "Recent results of the team, behind the best of the field", FieldColumn.BehindHighest((f, i) => f.TeamForm[i].PointsQuick.Mean(0.1, 1))),
        Form("driver_wins", "1", "The driver's recent share of wins", FieldColumn.Each((f, i) => f.DriverForm[i].Wins.Mean(0.03, 2))),
        Team("team_wins", "1", "The team's recent wins a car", FieldColumn.Each((f, i) => f.TeamForm[i].Wins.Mean(0.03, 2))),
        Form("driver_podiums", "1", "The driver's recent share of podiums", FieldColumn.Each((f, i) => f.DriverForm[i].Podiums.Mean(0.1, 2))),
        Form("driver_finish", "share of field", "The driver's recent finishing position when classified, 0 first to 1 last, behind the best of the field", FieldColumn.BehindLowest((f, i) => f.DriverForm[i].Positions.Mean(0.5, 1))),
        Form("driver_race_pace", "%", "Recent fastest race laps of the driver against the best of the race, behind the best of the field", FieldColumn.BehindLowest((f, i) => f.DriverForm[i].PaceGap.Mean(2, 1))),
        Team("team_race_pace", "%", "Recent fastest race laps of the team against the best of the race, behind the best of the field", FieldColumn.BehindLowest((f, i) => f.TeamForm[i].PaceGap.Mean(2, 1))),
        Qualifying("driver_qualifying", "%", "Recent qualifying gaps of the driver, behind the best of the field", FieldColumn.BehindLowest((f, i) => f.DriverForm[i].QualifyingGapQuick.Mean(1.5, 1))),
        Qualifying("driver_qualifying_slow", "%", "Qualifying gaps of the driver over a longer time, behind the best of the field", FieldColumn.BehindLowest((f, i) => f.DriverForm[i].QualifyingGapSlow.Mean(1.5, 2))),
        Team("team_qualifying", "%", "Recent qualifying gaps of the team, behind the best of the field", FieldColumn.BehindLowest((f, i) => f.TeamForm[i].QualifyingGapQuick.Mean(1.5, 1))),
        Qualifying("driver_grid", "share of field", "Recent grid slots of the driver, 0 pole to 1 last, behind the best of the field", FieldColumn.BehindLowest((f, i) => f.DriverForm[i].GridPositions.Mean(0.5, 1))),
        Qualifying("teammate_gap", "%", "Recent qualifying gap to the teammate, negative when faster", FieldColumn.Each((f, i) => f.DriverForm[i].TeammateGap.Mean(0, 3))),
    ];

    private static Feature Team(string name, string unit, string meaning, Action<FieldView, Span<float>> fill) =>
        new(name, unit, meaning, FeatureFamily.Team, ForecastMoment.BeforeWeekend, fill);

    private static Feature Form(string name, string unit, string meaning, Action<FieldView, Span<float>> fill) =>
        new(name, unit, meaning, FeatureFamily.Form, ForecastMoment.BeforeWeekend, fill);

    private static Feature Qualifying(string name, string unit, string meaning, Action<FieldView, Span<float>> fill) =>
        new(name, unit, meaning, FeatureFamily.QualifyingForm, ForecastMoment.BeforeWeekend, fill);
}
