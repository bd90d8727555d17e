using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>Makes entries of rows. The engine is not in them: it is what is known of the constructor's cars in that season.</summary>
internal sealed class JolpicaEntries(Reference reference)
{
    /// <summary>Stands for an engine that nobody could name; each time it is an issue too.</summary>
    public const string UnknownEngine = "unknown";

    public Entry Map(RaceKey race, DriverId driver, ConstructorId constructor, JsonRow row)
    {
        var engine = reference.Engine(constructor, race);
        if (engine is null) row.Issues.Report(row.Path, "engine", constructor.Value, $"it is not known whose engine the cars have in {race.Season}");
        return new Entry(driver, constructor, engine ?? UnknownEngine, row.IntOrNull("number"));
    }
}
