namespace F1Predict.WebHost;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCodes
{
    public const int Fine = 0;

    /// <summary>The data or the model were refused, or the port is taken.</summary>
    public const int Refused = 1;

    /// <summary>The arguments are wrong, or name a race or moment that is not there.</summary>
    public const int WrongArguments = 2;

    /// <summary>It was stopped before it was done; the shell's number for Ctrl+C.</summary>
    public const int Stopped = 130;
}
