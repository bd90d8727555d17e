using F1Predict.Testing;

namespace F1Predict.Data.Tests.Snapshots;

/// <summary>Snapshots in memory.</summary>
internal static class Saved
{
    /// <summary>Where the fields of the header stand; the compressed part follows.</summary>
    public const int VersionAt = 8, PackedLengthAt = 12, ContentLengthAt = 20, ChecksumAt = 28, PackedAt = 60;

    /// <summary>A small history with a sprint and a race to come.</summary>
    public static RaceHistory Small { get; } =
        new HistoryBuilder().Seasons(2020, 1).Rounds(2).Teams(2).Sprint(new RaceKey(2020, 2), SprintFormat.AfterQualifying).Build();

    public static byte[] Bytes(RaceHistory history)
    {
        using var stream = new MemoryStream();
        history.Save(stream);
        return stream.ToArray();
    }

    public static RaceHistory Load(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return RaceHistory.Load(stream, "a.f1history");
    }

    public static DataIssue Refused(byte[] bytes, string? because = null)
    {
        var issue = Should.Throw<RaceDataException>(() => Load(bytes), because).Issues.ShouldHaveSingleItem();
        issue.Source.ShouldBe("a.f1history");
        return issue;
    }
}
