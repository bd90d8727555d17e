using System.Reflection;
using System.Security.Cryptography;
using F1Predict.Data;
using F1Predict.Models;
using Microsoft.Extensions.Options;

namespace F1Predict.WebHost;

/// <summary>
/// Trained models as files, one a moment and last race learned from. A file that cannot be read or written costs a warning and the time
/// to train again, never the forecast.
/// </summary>
internal sealed class ModelStore(IOptions<ModelStoreOptions> options, ILogger<ModelStore> logger)
{
    private static readonly string Library = DescribeLibrary();

    private string Folder => options.Value.Folder;

    /// <summary>The stored model; null when there is none that can be used.</summary>
    public RacePredictor? TryLoad(RaceHistory history, ForecastMoment moment)
    {
        var path = PathOf(history, moment);
        if (!File.Exists(path)) return null;
        try
        {
            using var stream = File.OpenRead(path);
            return RacePredictor.Load(stream, history);
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            logger.LogWarning("The stored model {Path} cannot be used and is trained anew: {Reason}", path, e.Message);
            return null;
        }
    }

    /// <summary>Stores a model; a reader sees either the whole file or none.</summary>
    public void Save(RacePredictor predictor, ForecastMoment moment)
    {
        var path = PathOf(predictor.History, moment);
        try
        {
            AtomicFile.Write(path, predictor.Save);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning("The model cannot be stored as {Path} and will be trained again at the next start: {Reason}", path, e.Message);
        }
    }

    internal string PathOf(RaceHistory history, ForecastMoment moment) => Path.Combine(
        Folder, $"{Library}-{history.DataThrough?.ToString() ?? "none"}-{Moments.NameOf(moment)}.f1model");

    // The version alone would not do on a developer's machine: the identities of our assemblies change with code and bundled data.
    private static string DescribeLibrary()
    {
        var models = typeof(RacePredictor).Assembly;
        var identities = models.GetReferencedAssemblies()
            .Where(name => name.Name!.StartsWith("F1Predict.", StringComparison.Ordinal))
            .OrderBy(name => name.Name, StringComparer.Ordinal)
            .Select(Assembly.Load)
            .Append(models)
            .SelectMany(assembly => assembly.ManifestModule.ModuleVersionId.ToByteArray())
            .ToArray();
        return $"{models.GetName().Version!.ToString(3)}-{Convert.ToHexStringLower(SHA256.HashData(identities).AsSpan(0, 4))}";
    }
}
