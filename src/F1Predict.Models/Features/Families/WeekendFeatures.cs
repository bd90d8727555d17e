using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>What the weekend itself has shown so far: practice, sprint, qualifying, grid.</summary>
internal static class WeekendFeatures
{
    private const string NotYet = "NaN when not held, not known yet or without a time";

    public static IReadOnlyList<Feature> All { get; } =
    [
        Practice("practice_gap", "%", $"Best lap of practice 2 and 3 (1 where there is no other) against the best of all; {NotYet}", FeatureFamily.Practice, FieldColumn.Each((f, i) => f.PracticeGap[i])),
        Practice("practice_team_gap", "%", $"Best practice lap of the team's other car against the best of all; {NotYet}", FeatureFamily.Practice, FieldColumn.Each((f, i) => f.BestTeammate(i, f.PracticeGap))),
        Practice("sprint_qualifying_gap", "%", $"Gap in sprint qualifying; {NotYet}", FeatureFamily.Sprint, FieldColumn.Each((f, i) => f.SprintQualifyingGap[i])),
        Practice("sprint_position", "places", $"Position in the sprint; {NotYet}", FeatureFamily.Sprint, FieldColumn.Each((f, i) => f.SprintPosition[i])),
        Qualifying("qualifying_gap", "%", $"Gap to the best of the same part of qualifying; {NotYet}", FeatureFamily.Qualifying, FieldColumn.Each((f, i) => f.QualifyingGap[i])),
        Qualifying("qualifying_position", "places", $"Position in qualifying; {NotYet}", FeatureFamily.Qualifying, FieldColumn.Each((f, i) => f.QualifyingPosition[i])),
        Qualifying("qualifying_teammate", "%", $"The qualifying gap of the team's other car; {NotYet}", FeatureFamily.Qualifying, FieldColumn.Each((f, i) => f.BestTeammate(i, f.QualifyingGap))),
        Qualifying("grid", "places", "Slot on the starting grid; one behind the field for the pit lane; NaN when not known yet", FeatureFamily.Grid, FieldColumn.Each((f, i) => f.GridPosition[i])),
        Qualifying("grid_penalty", "places", "Places lost between qualifying and grid; NaN when not known yet", FeatureFamily.Grid, FieldColumn.Each((f, i) => f.GridPosition[i] - f.QualifyingPosition[i])),
        Qualifying("grid_teammate", "places", "Slot of the team's other car; NaN when not known yet", FeatureFamily.Grid, FieldColumn.Each((f, i) => f.BestTeammate(i, f.GridPosition))),
        Qualifying("grid_elo_ahead", "points", "The best Elo among the cars that start ahead, less the car's own; the lowest of the field for pole", FeatureFamily.Grid, EloAhead),
    ];

    /// <summary>How much stronger than this car the best one is that it has to pass.</summary>
    private static void EloAhead(FieldView field, Span<float> column)
    {
        Span<double> elo = stackalloc double[column.Length];
        var lowest = double.MaxValue;
        for (var car = 0; car < column.Length; car++) lowest = Math.Min(lowest, elo[car] = field.DriverElo[car] + field.TeamElo[car]);
        for (var car = 0; car < column.Length; car++)
        {
            var (slot, best) = (field.GridPosition[car], lowest);
            for (var other = 0; other < column.Length; other++)
            {
                if (field.GridPosition[other] < slot) best = Math.Max(best, elo[other]);
            }

            column[car] = double.IsNaN(slot) ? float.NaN : (float)(best - elo[car]);
        }
    }

    private static Feature Practice(string name, string unit, string meaning, FeatureFamily family, Action<FieldView, Span<float>> fill) =>
        new(name, unit, meaning, family, ForecastMoment.AfterPractice, fill);

    private static Feature Qualifying(string name, string unit, string meaning, FeatureFamily family, Action<FieldView, Span<float>> fill) =>
        new(name, unit, meaning, family, ForecastMoment.AfterQualifying, fill);
}
