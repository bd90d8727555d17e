using System.Globalization;
using F1Predict.Data;
using F1Predict.Models;

namespace F1Predict.Tuning;

/// <summary>The settings of the members of the ensemble that are tried: what is not named is the default.</summary>
internal static class ModelCandidates
{
    /// <summary>The latest races that decide the rounds of XGBoost, where they are not fixed: about a season.</summary>
    private const int StoppingRaces = 20;

    public static IReadOnlyList<Candidate> ConditionalLogit()
    {
        var usual = new ConditionalLogitOptions();
        LogitTerm[] all = [.. FeatureSet.At(ForecastMoment.AfterQualifying).Features.Select(f => new LogitTerm(f.Name))];
        (string Name, ConditionalLogitOptions Options)[] terms =
        [
            ("without elo_race", usual with { Terms = Without(usual.Terms, "elo_race") }),
            ("without practice_gap", usual with { Terms = Without(usual.Terms, "practice_gap") }),
            ("with qualifying_gap", usual with { Terms = [.. usual.Terms, new LogitTerm("qualifying_gap", LogitCurve.SquareRoot)] }),
            ("all features, penalty 30", usual with { Terms = all, Penalty = 30 }),
        ];
        return
        [
            .. terms.Select(t => new Candidate(t.Name, new ConditionalLogitForecaster(t.Options), IsDefault: false)),
            .. from penalty in (double[])[0.7, 1, 3, 10]
               from halfLife in (double[])[4, 8, 16]
               let options = usual with { Penalty = penalty, HalfLifeYears = halfLife }
               select new Candidate(Text($"penalty {penalty}, half-life {halfLife}"), new ConditionalLogitForecaster(options), options == usual),
        ];
    }

    public static IReadOnlyList<Candidate> RandomForest()
    {
        var usual = new RandomForestOptions();
        return
        [
            .. from leaves in (int[])[8, 12, 24]
               from rows in (int[])[15, 30, 60]
               let options = usual with { Leaves = leaves, RowsPerLeaf = rows }
               select new Candidate(Text($"{leaves} leaves, {rows} rows a leaf"), new RandomForestForecaster(options), options == usual),
        ];
    }

    public static IReadOnlyList<Candidate> XGBoost()
    {
        var usual = new XGBoostOptions();
        return
        [
            .. from depth in (int[])[2, 3]
               from rounds in (int[])[120, 200, 300]
               let options = usual with { Depth = depth, Rounds = rounds }
               select new Candidate(Text($"each car, depth {depth}, {rounds} rounds"), new XGBoostForecaster(options), options == usual),
            .. from depth in (int[])[2, 3]
               let options = usual with { Objective = XGBoostObjective.Field, Depth = depth, Rounds = 300, StoppingRaces = StoppingRaces }
               select new Candidate(Text($"field, depth {depth}, up to 300 rounds, stopped by {StoppingRaces} races"), new XGBoostForecaster(options), false),
        ];
    }

    private static LogitTerm[] Without(IReadOnlyList<LogitTerm> terms, string feature) => [.. terms.Where(t => t.Feature != feature)];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
