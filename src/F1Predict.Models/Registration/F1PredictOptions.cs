namespace F1Predict.Models;

/// <summary>How a host trains and keeps its models.</summary>
public sealed class F1PredictOptions
{
    /// <summary>The moments and the models; by default all three moments.</summary>
    public PredictorOptions Training { get; set; } = new();

    /// <summary>The folder that trained models are kept in, unless an <see cref="IModelStorage"/> of the host's own is registered. Default <see cref="FolderModelStorage.DefaultFolder"/>.</summary>
    public string ModelFolder { get; set; } = FolderModelStorage.DefaultFolder;

    /// <summary>The versions that are kept, 1 or more, beside the current one. Default 5.</summary>
    public int KeepVersions { get; set; } = 5;

    /// <summary>
    /// Told that the store could not be read or written, or that what it holds is refused; the models are then trained, and used without being
    /// stored. Null, the default, leaves the exception to the caller.
    /// </summary>
    public Action<Exception>? StoreFailed { get; set; }
}
