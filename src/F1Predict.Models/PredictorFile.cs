using System.Security.Cryptography;
using System.Text;
using F1Predict.Data;

namespace F1Predict.Models;

/// <summary>
/// The form of saved models: 8 bytes of signature, SHA-256 of the rest, then format version, what the models were made from, and per moment the
/// feature hash, version name, last race learned from, and the model.
/// </summary>
internal static class PredictorFile
{
    private const int FormatVersion = 3;
    private const int HashLength = 32;

    private static ReadOnlySpan<byte> Signature => "F1MODEL\n"u8;

    public static void Write(Stream stream, Origin origin, IEnumerable<FittedLearner> models)
    {
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(FormatVersion);
            WriteOrigin(writer, origin);
            var all = models.OrderBy(m => m.Moment).ToArray();
            writer.Write(all.Length);
            foreach (var model in all)
            {
                writer.Write((int)model.Moment);
                writer.Write(model.Set.Hash);
                writer.Write(model.Version);
                writer.Write(model.DataThrough.Season);
                writer.Write(model.DataThrough.Round);
                WinModelFile.Write(writer, model.Model);
            }
        }

        var bytes = content.GetBuffer().AsSpan(0, (int)content.Length);
        stream.Write(Signature);
        stream.Write(SHA256.HashData(bytes));
        stream.Write(bytes);
    }

    public static (Origin Origin, Dictionary<ForecastMoment, FittedLearner> Models) Read(Stream stream, RaceHistory history)
    {
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        var all = buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
        if (all.Length < Signature.Length + HashLength || !all.StartsWith(Signature)) throw new InvalidDataException("These are no models of F1Predict.");
        var content = all[(Signature.Length + HashLength)..];
        if (!SHA256.HashData(content).AsSpan().SequenceEqual(all.Slice(Signature.Length, HashLength)))
            throw new InvalidDataException("The models were truncated or altered: the checksum does not match.");

        using var reader = new BinaryReader(new MemoryStream(content.ToArray()), Encoding.UTF8);
        var version = reader.ReadInt32();
        if (version != FormatVersion) throw new InvalidDataException($"The models have format {version}, this version of F1Predict.Models reads format {FormatVersion}: train them anew.");
        var origin = ReadOrigin(reader);
        var models = new Dictionary<ForecastMoment, FittedLearner>();
        for (var left = reader.ReadCount(); left > 0; left--)
        {
            var model = ReadOne(reader, history);
            models.Add(model.Moment, model);
        }

        return (origin, models);
    }

    private static void WriteOrigin(BinaryWriter writer, Origin origin)
    {
        writer.Write(origin.DataHash);
        writer.Write(origin.Options);
        writer.Write(origin.Seeds.Count);
        foreach (var (learner, seed) in origin.Seeds.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            writer.Write(learner);
            writer.Write(seed);
        }
    }

    private static Origin ReadOrigin(BinaryReader reader)
    {
        var (dataHash, options) = (reader.ReadString(), reader.ReadString());
        var seeds = new Dictionary<string, int>();
        for (var left = reader.ReadCount(); left > 0; left--) seeds.Add(reader.ReadString(), reader.ReadInt32());
        return new Origin(dataHash, options, seeds);
    }

    private static FittedLearner ReadOne(BinaryReader reader, RaceHistory history)
    {
        var set = FeatureSet.At((ForecastMoment)reader.ReadInt32());
        var hash = reader.ReadString();
        if (hash != set.Hash) throw new InvalidDataException($"The model learned other features ({hash}) than this version has ({set.Hash}): train it anew.");
        var version = reader.ReadString();
        var dataThrough = new RaceKey(reader.ReadInt32(), reader.ReadInt32());
        return new FittedLearner(WinModelFile.Read(reader), set, version, dataThrough, history);
    }
}
