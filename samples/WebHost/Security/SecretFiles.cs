namespace F1Predict.WebHost;

/// <summary>
/// Secrets from mounted files: for each of the settings below, the same name with <c>File</c> at its end names a file that holds the value. Whitespace at
/// the end of the file does not count.
/// </summary>
internal static class SecretFiles
{
    private static readonly string[] Settings = [DatabaseSetting.Name, "Accounts:SigningKey", "Accounts:Admin:Password", "Models:S3:Key", "Models:S3:Secret"];

    /// <exception cref="CommandException">A file is not there, is empty, or the setting is given twice.</exception>
    public static void AddSecretFiles(this IConfigurationManager configuration)
    {
        var secrets = new Dictionary<string, string?>();
        foreach (var setting in Settings)
        {
            var file = configuration[$"{setting}File"];
            if (string.IsNullOrEmpty(file)) continue;
            if (!string.IsNullOrEmpty(configuration[setting])) throw Refused($"{setting} is given twice: as a value and by {setting}File.");
            secrets[setting] = Read(setting, file);
        }

        if (secrets.Count > 0) configuration.AddInMemoryCollection(secrets);
    }

    private static string Read(string setting, string file)
    {
        try
        {
            var text = File.ReadAllText(file).TrimEnd();
            return text.Length > 0 ? text : throw Refused($"{setting}File names '{file}', which is empty.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refused($"{setting}File names '{file}', which cannot be read: {e.Message}");
        }
    }

    private static CommandException Refused(string message) => new(ExitCodes.Refused, message);
}
