using System.CommandLine;
using F1Predict.Benchmarks;
using F1Predict.Data;

namespace F1Predict.Analysis;

/// <summary>What all subcommands share: the data they work on, and how they fail.</summary>
internal static class AnalysisCommand
{
    /// <summary>Completes a subcommand with <c>--data</c> and with what it prints.</summary>
    public static Command Printing(this Command command, Action<ParseResult, RaceHistory> print)
    {
        var data = new Option<string?>("--data") { Description = "Another snapshot, or an f1db release (zip or folder), instead of the bundled history." };
        command.Options.Add(data);
        command.SetAction(parsed =>
        {
            try
            {
                print(parsed, HistoryFile.Open(parsed.GetValue(data)));
                return 0;
            }
            catch (Exception e) when (e is RaceDataException or ArgumentException or IOException)
            {
                Console.Error.WriteLine(e.Message);
                return 1;
            }
        });
        return command;
    }
}
