namespace F1Predict.Ingestion;

/// <summary>How a source is asked over HTTP.</summary>
public abstract class HttpSourceOptions
{
    private protected HttpSourceOptions(string baseAddress, TimeSpan freshFor, params IReadOnlyList<RequestLimit> limits)
    {
        BaseAddress = new Uri(baseAddress);
        FreshFor = freshFor;
        Limits = limits;
    }

    /// <summary>The address in front of every path; a mirror, a proxy or a test server may stand in. Ends with a slash.</summary>
    public Uri BaseAddress { get; set; }

    /// <summary>How long a stored answer is used without asking again. Zero asks always.</summary>
    public TimeSpan FreshFor { get; set; }

    /// <summary>What this process allows itself, all of them at once; empty for no limit.</summary>
    public IReadOnlyList<RequestLimit> Limits { get; set; }

    /// <summary>The longest wait for one's turn under <see cref="Limits"/>; a longer one is a failure. Default 2 minutes.</summary>
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How often a request is tried, 1 to 10. Default 3.</summary>
    public int Tries { get; set; } = 3;

    /// <summary>The wait before the second try, doubled before each further one, with jitter. Default 1 s.</summary>
    public TimeSpan FirstBackOff { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest time for one try, body included. Default 20 s.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>The longest time for all tries and waits. Default 3 minutes.</summary>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>Tries within half a minute, at least half of them failed, after which the source is left to rest. Default 6.</summary>
    public int FailuresBeforeRest { get; set; } = 6;

    /// <summary>The first rest; it doubles while the source keeps failing, up to an hour. Default 15 s.</summary>
    public TimeSpan FirstRest { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The key that travels in the query, with the name of its parameter; null for none. It is in no message and in no log.</summary>
    internal virtual (string Parameter, string Value)? Secret => null;

    /// <summary>The text without the key: a source may quote the request in its refusal.</summary>
    internal string Redact(string text) =>
        Secret is { Value.Length: > 0 } secret ? text.Replace(secret.Value, "***", StringComparison.OrdinalIgnoreCase) : text;

    internal virtual IEnumerable<string> Problems(string name)
    {
        foreach (var problem in AddressProblems(name, nameof(BaseAddress), BaseAddress)) yield return problem;
        if (FreshFor < TimeSpan.Zero) yield return $"{name}.{nameof(FreshFor)} is {FreshFor}: zero or more is expected";
        if (Limits.Any(l => l.Requests < 1 || l.Per <= TimeSpan.Zero)) yield return $"{name}.{nameof(Limits)}: at least 1 request in more than no time is expected";
        if (LongestWait < TimeSpan.Zero) yield return $"{name}.{nameof(LongestWait)} is {LongestWait}: zero or more is expected";
        if (Tries is < 1 or > 10) yield return $"{name}.{nameof(Tries)} is {Tries}: 1 to 10 is expected";
        if (FirstBackOff < TimeSpan.Zero) yield return $"{name}.{nameof(FirstBackOff)} is {FirstBackOff}: zero or more is expected";
        if (!IsTimeout(AttemptTimeout)) yield return $"{name}.{nameof(AttemptTimeout)} is {AttemptTimeout}: 10 ms to a day is expected";
        if (!IsTimeout(TotalTimeout)) yield return $"{name}.{nameof(TotalTimeout)} is {TotalTimeout}: 10 ms to a day is expected";
        if (AttemptTimeout > TotalTimeout) yield return $"{name}.{nameof(AttemptTimeout)} {AttemptTimeout} is longer than {nameof(TotalTimeout)} {TotalTimeout}";
        if (FailuresBeforeRest < 2) yield return $"{name}.{nameof(FailuresBeforeRest)} is {FailuresBeforeRest}: 2 or more is expected";
        if (FirstRest < TimeSpan.FromSeconds(1)) yield return $"{name}.{nameof(FirstRest)} is {FirstRest}: a second or more is expected";
    }

    private protected static IEnumerable<string> AddressProblems(string name, string property, Uri? address)
    {
        if (address is not { IsAbsoluteUri: true } || address.Scheme is not ("http" or "https"))
            yield return $"{name}.{property} is '{address}': an http or https address is expected";
        else if (!address.AbsolutePath.EndsWith('/') || address.Query.Length > 0)
            yield return $"{name}.{property} is '{address}': it ends with a slash";
    }

    private static bool IsTimeout(TimeSpan span) => span >= TimeSpan.FromMilliseconds(10) && span <= TimeSpan.FromDays(1);
}
