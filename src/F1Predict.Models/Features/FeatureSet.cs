using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>The features of one moment, in the order of the columns. The same set serves training and forecasting.</summary>
public sealed class FeatureSet
{
    private static readonly Feature[] Everything = [.. RatingFeatures.All, .. FormFeatures.All, .. SeasonFeatures.All, .. WeekendFeatures.All];

    /// <summary>Those of the features that are known at the moment.</summary>
    internal FeatureSet(ForecastMoment moment, IEnumerable<Feature> features)
    {
        Moment = moment;
        Features = features.Where(f => f.KnownFrom <= moment).ToArray();
        var text = string.Join('\n', Features.Select(f => $"{f.Name}|{f.Unit}|{f.Meaning}|{f.KnownFrom}"));
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }

    /// <summary>The moment from which all of the features are known.</summary>
    public ForecastMoment Moment { get; }

    /// <summary>The features in the order of the columns.</summary>
    public IReadOnlyList<Feature> Features { get; }

    /// <summary>Changes with the name, order, unit or meaning of a feature; stored in every model, so that none is fed other columns than it learned.</summary>
    public string Hash { get; }

    /// <summary>The names of all features there are, whatever the moment.</summary>
    internal static FrozenSet<string> Names { get; } = Everything.Select(f => f.Name).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The column of a feature; -1 when it is not known at the moment.</summary>
    internal int IndexOf(string name) => Array.FindIndex((Feature[])Features, f => f.Name == name);

    /// <summary>All features that are known at a moment.</summary>
    public static FeatureSet At(ForecastMoment moment) => new(moment, Everything);
}
