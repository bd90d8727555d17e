using F1Predict.Data;

namespace F1Predict.WebHost;

/// <summary>Which database the program uses: what was typed, else the setting <c>Database</c>, else a SQLite file of the user's own.</summary>
internal static class DatabaseSetting
{
    public const string Name = "Database";

    /// <exception cref="CommandException">It names no database.</exception>
    public static RaceDatabase Open(string? typed, IConfiguration configuration, TimeProvider clock)
    {
        try
        {
            return RaceDatabase.Open(typed ?? configuration[Name] ?? $"sqlite:{DefaultFile}", clock);
        }
        catch (ArgumentException e)
        {
            throw new CommandException(ExitCodes.WrongArguments, e.Message, e);
        }
    }

    private static string DefaultFile => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "F1Predict", "f1predict.db");
}
