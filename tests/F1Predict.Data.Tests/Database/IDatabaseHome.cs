namespace F1Predict.Data.Tests.Database;

/// <summary>Makes empty databases of an engine; each is named as <see cref="RaceDatabase.Open"/> takes it.</summary>
public interface IDatabaseHome
{
    Task<string> NewAsync();

    /// <summary>One with the schema of today.</summary>
    Task<string> MigratedAsync();
}
