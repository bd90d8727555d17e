using System.CommandLine;
using F1Predict.Data;
using F1Predict.Models;
using F1Predict.Scorecard;

namespace F1Predict.Tuning;

/// <summary>Walks forward with other settings of the ensemble's members, and pools them with other weights.</summary>
internal static class ModelTuning
{
    private static readonly RaceKey First = new(2012, 1);

    private static readonly RaceKey FirstThatNeverChooses = new(2020, 1);

    public static Command Command()
    {
        var moment = new Option<ForecastMoment[]>("--moment")
        {
            Description = "all, before-weekend, after-practice or after-qualifying.",
            CustomParser = r => Parsing.MomentsOf(r),
            DefaultValueFactory = _ => [.. Moments.ByName.Values],
            Arity = ArgumentArity.ExactlyOne,
        };
        var refit = new Option<int>("--refit") { Description = "Fit anew every n races.", DefaultValueFactory = _ => 8 };
        var command = new Command("models", "Scores settings of conditional logit, Random Forest and XGBoost, and weights of their pool, over 2012 to 2019.") { moment, refit };
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(parsed.GetValue(moment)!, parsed.GetValue(refit), cancellation), cancellation));
        return command;
    }

    private static void Run(ForecastMoment[] moments, int refit, CancellationToken cancellationToken)
    {
        // What may choose ends with 2019: later races are not even read.
        var history = RaceHistory.LoadBundled().Before(FirstThatNeverChooses);
        var options = new WalkForwardOptions { From = First, To = history.DataThrough!.Value, RefitEvery = refit };
        ModelWalk Member(string title, IReadOnlyList<Candidate> candidates)
        {
            ModelWalk[] walks = [.. candidates.Select(c => ModelWalk.Run(history, c, moments, options, cancellationToken))];
            Console.WriteLine(ModelWalk.Table(title, walks).ToMarkdown());
            return walks.Single(w => w.IsDefault);
        }

        var logit = Member("Conditional logit", ModelCandidates.ConditionalLogit());
        var forest = Member("Random Forest", ModelCandidates.RandomForest());
        var boosted = Member("XGBoost", ModelCandidates.XGBoost());
        Console.WriteLine(ModelWalk.Table("Weights of Random Forest, XGBoost and conditional logit in the pool", Pools.Of([forest, boosted, logit])).ToMarkdown());
    }
}
