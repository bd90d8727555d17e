using System.CommandLine;
using F1Predict.Data;
using Microsoft.Extensions.Options;

namespace F1Predict.WebHost;

/// <summary>The commands of the program.</summary>
internal static class CommandLine
{
    /// <param name="args">What was typed.</param>
    /// <param name="output">Answers.</param>
    /// <param name="error">Progress and complaints.</param>
    /// <param name="configure">Changes to the parts of the host, for tests.</param>
    /// <param name="cancellationToken">Ends the command.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(
        string[] args, TextWriter output, TextWriter error, Action<WebApplicationBuilder>? configure = null, CancellationToken cancellationToken = default)
    {
        var parsed = Root(new Terminal(output, error), configure).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in parsed.Errors) await error.WriteLineAsync(problem.Message);
            await error.WriteLineAsync("Try --help.");
            return ExitCodes.WrongArguments;
        }

        try
        {
            var console = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
            return await parsed.InvokeAsync(console, cancellationToken);
        }
        catch (CommandException e)
        {
            await error.WriteLineAsync(e.Message);
            return e.ExitCode;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Stopped.");
            return ExitCodes.Stopped;
        }
        catch (OptionsValidationException e)
        {
            foreach (var problem in e.Failures) await error.WriteLineAsync(problem);
            return ExitCodes.Refused;
        }
    }

    private static RootCommand Root(Terminal terminal, Action<WebApplicationBuilder>? configure)
    {
        var urls = new Option<string?>("--urls") { Description = $"Where to listen; {ForecastHost.DefaultUrl} by default." };
        var (race, moment) = (RaceOption(), MomentOption());
        var root = new RootCommand("Serves the forecast of the next Grand Prix as a page and as JSON, and prints it here.")
        {
            urls, race, moment, Forecast(terminal, configure), Export(terminal, configure),
        };
        foreach (var command in OperatorCommands.All(terminal, configure)) root.Add(command);
        root.SetAction((parsed, cancel) => new ServeCommand(terminal).RunAsync(
            ForecastHost.Build(parsed.GetValue(urls), configure), new ForecastRequest(parsed.GetValue(race), parsed.GetValue(moment)), cancel));
        return root;
    }

    private static Command Forecast(Terminal terminal, Action<WebApplicationBuilder>? configure)
    {
        var (race, moment) = (RaceOption(), MomentOption());
        var json = new Option<bool>("--json") { Description = "Print the answer of the REST endpoint in place of the table." };
        var why = new Option<string?>("--why") { HelpName = "driver", Description = "Print below the table why this driver has the chance to win that it shows; an id, as in max-verstappen." };
        var command = new Command("forecast", "Prints the forecast of a race and ends.") { race, moment, json, why };
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(why) is not null) result.AddError("--why goes with the table, not with --json.");
        });
        command.SetAction(async (parsed, cancel) =>
        {
            await using var host = ForecastHost.Build(configure: configure);
            var request = new ForecastRequest(parsed.GetValue(race), parsed.GetValue(moment));
            return await Task.Run(() => new ForecastCommand(terminal, host.Services).Run(request, parsed.GetValue(json), cancel, parsed.GetValue(why)), cancel);
        });
        return command;
    }

    private static Command Export(Terminal terminal, Action<WebApplicationBuilder>? configure)
    {
        var f1db = new Option<string?>("--f1db") { Description = "The CSV zip of an f1db release, or the folder with its files; without it the database is written." };
        var weather = new Option<string?>("--weather") { Description = "A table of race weather (race-weather.csv)." };
        var file = new Option<string>("--out") { Description = "The file to write.", DefaultValueFactory = _ => "bundled.f1history" };
        var database = OperatorCommands.DatabaseOption();
        var snapshot = new Command("snapshot", "Writes an f1db release, or what the database holds, as a snapshot, the form that F1Predict.Data bundles.")
        {
            f1db, weather, database, file,
        };
        snapshot.SetAction(async (parsed, cancel) =>
        {
            if (parsed.GetValue(f1db) is { } release) return ExportSnapshotCommand.Run(terminal, release, parsed.GetValue(weather), parsed.GetValue(file)!);
            await using var services = OperatorCommands.Services(configure);
            return await new DatabaseCommands(terminal, services).ExportAsync(parsed.GetValue(database), parsed.GetValue(file)!, cancel);
        });
        return new Command("export", "Writes data to files.") { snapshot };
    }

    private static Option<RaceKey?> RaceOption() => new("--race")
    {
        HelpName = "season-round",
        Description = "Season and round, as in 2026-06; the next race by default.",
        CustomParser = result =>
        {
            if (RaceKey.TryParse(result.Tokens[0].Value, out var key)) return key;
            result.AddError($"'{result.Tokens[0].Value}' is not a race: season and round are expected, as in 2026-06.");
            return null;
        },
    };

    private static Option<ForecastMoment?> MomentOption() => new("--moment")
    {
        HelpName = "moment",
        Description = $"{string.Join(", ", Moments.Names)}; the latest that is known by default.",
        CustomParser = result =>
        {
            if (Moments.Find(result.Tokens[0].Value) is { } moment) return moment;
            result.AddError($"'{result.Tokens[0].Value}' is not a moment: it can be {string.Join(", ", Moments.Names)}.");
            return null;
        },
    };
}
