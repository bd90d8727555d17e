namespace F1Predict.WebHost;

/// <summary>What the host does by itself.</summary>
internal enum JobKind
{
    /// <summary>Asks the sources for news.</summary>
    Ingest,

    /// <summary>Trains the models of the next race.</summary>
    Retrain,

    /// <summary>Forecasts the next race at one moment, and stores that.</summary>
    Forecast,

    /// <summary>Scores the forecasts of races that were run.</summary>
    Accuracy,

    /// <summary>Copies the database.</summary>
    Backup,
}
