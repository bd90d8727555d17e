using System.CommandLine;
using F1Predict.Ingestion;

namespace F1Predict.WebHost;

/// <summary>The commands of operators: <c>ingest</c>, <c>migrate</c>, <c>verify</c>, <c>backup</c>, <c>restore</c>.</summary>
internal static class OperatorCommands
{
    public static IEnumerable<Command> All(Terminal terminal, Action<WebApplicationBuilder>? configure) =>
    [
        Ingest(terminal, configure), Migrate(terminal, configure), Verify(terminal, configure), Backup(terminal, configure), Restore(terminal, configure),
    ];

    public static Option<string?> DatabaseOption() => new("--database")
    {
        HelpName = "sqlite:FILE|postgres:CONNECTION_STRING",
        Description = "The database; the setting Database, or a file of your own, by default.",
    };

    private static Command Ingest(Terminal terminal, Action<WebApplicationBuilder>? configure)
    {
        var source = new Option<string>("--source") { Description = "f1db, jolpica or openf1.", DefaultValueFactory = _ => "f1db" };
        source.AcceptOnlyFromAmong("f1db", "jolpica", "openf1");
        var file = new Option<string?>("--from") { Description = "f1db: a release on this machine (zip or folder) instead of the latest one." };
        var weatherFile = new Option<string?>("--weather") { Description = "f1db: a table of race weather to go with it." };
        var season = new Option<int?>("--season") { Description = "The year; by default the season under way, of f1db all." };
        season.Validators.Add(result =>
        {
            if (result.GetValue(season) is { } year and (< 1950 or > 2100)) result.AddError($"'{year}' is not a season: 1950 to 2100 is expected.");
        });
        var full = new Option<bool>("--full") { Description = "Ask for every race of the season, not only for what is missing or may change." };
        var baseUrl = new Option<Uri?>("--base-url") { Description = "Another address for the source: a mirror, a proxy, a test server.", CustomParser = r => Address(r) };
        var weatherUrl = new Option<Uri?>("--weather-url") { Description = "Another address for Open-Meteo, archive and forecast.", CustomParser = r => Address(r) };
        var noWeather = new Option<bool>("--no-weather") { Description = "Do not ask for the weather of races that have none." };
        var json = new Option<bool>("--json") { Description = "Print the run report as JSON." };
        var database = DatabaseOption();
        var command = new Command("ingest", "Brings new races, results and weather into the database.")
        {
            source, file, weatherFile, season, full, baseUrl, weatherUrl, noWeather, database, json,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var services = Services(configure, options =>
            {
                options.F1Db.LocalFile = parsed.GetValue(file);
                options.F1Db.RaceWeatherFile = parsed.GetValue(weatherFile);
                if (parsed.GetValue(baseUrl) is { } address) SourceAddress.Set(options, parsed.GetValue(source)!, address);
                if (parsed.GetValue(weatherUrl) is { } weather) SourceAddress.SetWeather(options, weather);
            }, withWeather: !parsed.GetValue(noWeather));
            var request = new IngestionRequest { Season = parsed.GetValue(season), Full = parsed.GetValue(full) };
            return await new IngestCommand(terminal, services).RunAsync(parsed.GetValue(source)!, request, parsed.GetValue(database), parsed.GetValue(json), cancel);
        });
        return command;
    }

    private static Command Migrate(Terminal terminal, Action<WebApplicationBuilder>? configure)
    {
        var database = DatabaseOption();
        var command = new Command("migrate", "Brings the schema of the database up to date.") { database };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var services = Services(configure);
            return await new DatabaseCommands(terminal, services).MigrateAsync(parsed.GetValue(database), cancel);
        });
        return command;
    }

    private static Command Verify(Terminal terminal, Action<WebApplicationBuilder>? configure)
    {
        var database = DatabaseOption();
        var command = new Command("verify", "Reads the whole database, checks every reference and result, and lists the last ingestions.") { database };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var services = Services(configure);
            return await new DatabaseCommands(terminal, services).VerifyAsync(parsed.GetValue(database), cancel);
        });
        return command;
    }

    private static Command Backup(Terminal terminal, Action<WebApplicationBuilder>? configure)
    {
        var file = new Option<string>("--out") { Description = "The file to write.", Required = true };
        var database = DatabaseOption();
        var command = new Command("backup", "Copies the whole database to a file, while it is in use.") { file, database };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var services = Services(configure);
            return await new DatabaseCommands(terminal, services).BackupAsync(parsed.GetValue(database), parsed.GetValue(file)!, cancel);
        });
        return command;
    }

    private static Command Restore(Terminal terminal, Action<WebApplicationBuilder>? configure)
    {
        var file = new Argument<string>("file") { Description = "What backup wrote, from the same kind of database." };
        var database = DatabaseOption();
        var command = new Command("restore", "Fills an empty database from a backup; one that is not empty is left alone.") { file, database };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var services = Services(configure);
            return await new DatabaseCommands(terminal, services).RestoreAsync(parsed.GetValue(database), parsed.GetValue(file)!, cancel);
        });
        return command;
    }

    /// <summary>The parts that commands need, without the web server: settings, clock and sources.</summary>
    internal static ServiceProvider Services(Action<WebApplicationBuilder>? configure, Action<IngestionOptions>? ingestion = null, bool withWeather = true)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddSingleton<IConfiguration>(builder.Configuration);

        // The report says what went wrong; the log of every try would bury it.
        builder.Logging.ClearProviders();
        builder.Services.AddF1PredictIngestion(ingestion);
        configure?.Invoke(builder);
        builder.Configuration.AddSecretFiles();
        if (!withWeather) foreach (var weather in builder.Services.Where(s => s.ServiceType == typeof(IWeatherSource)).ToArray()) builder.Services.Remove(weather);
        return builder.Services.BuildServiceProvider();
    }

    private static Uri? Address(System.CommandLine.Parsing.ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Uri.TryCreate(text.EndsWith('/') ? text : $"{text}/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https") return address;
        result.AddError($"'{text}' is not an address: http or https is expected.");
        return null;
    }
}
