namespace F1Predict.Data;

/// <summary>How an ingestion run stands.</summary>
public enum IngestionRunState
{
    /// <summary>Under way, or its process was killed.</summary>
    Running,

    /// <summary>It ended; single rows may have been refused, see its issues.</summary>
    Succeeded,

    /// <summary>It gave up.</summary>
    Failed,

    /// <summary>Somebody stopped it.</summary>
    Cancelled,
}
