namespace F1Predict.WebHost;

/// <summary>A command ends with a message for the user and an exit code.</summary>
internal sealed class CommandException(int exitCode, string message, Exception? inner = null) : Exception(message, inner)
{
    public int ExitCode { get; } = exitCode;
}
