namespace F1Predict.WebHost;

/// <summary>How a kind of job is done. Done twice it comes to the same.</summary>
internal interface IJobWork
{
    JobKind Kind { get; }

    /// <summary>Does it; what it throws is recorded, and it is tried again.</summary>
    /// <returns>What was done, for people.</returns>
    Task<string> RunAsync(Job job, CancellationToken cancellationToken);
}
