using F1Predict.Data;
using F1Predict.Ratings;

namespace F1Predict.Models;

/// <summary>
/// The field of one race as features see it: the weekend as known at the moment, and the form of each car's driver and team before it. Cars are
/// in the order of their driver ids, whatever the order of the entry list. Sessions that were not held, or are not known yet, are NaN throughout.
/// </summary>
internal sealed class FieldView
{
    public FieldView(FormBook book, RaceWeekend knownWeekend)
    {
        book.MoveTo(knownWeekend.Race);
        Weekend = knownWeekend;
        Book = book;
        Entries = ForecastBuilder.Sorted(knownWeekend.Entries);
        Teams = Array.ConvertAll(Entries, e => book.Lineage(e.Constructor));
        DriverForm = Array.ConvertAll(Entries, e => book.Driver(e.Driver));
        TeamForm = Array.ConvertAll(Teams, book.Team);
        DriverElo = Array.ConvertAll(Entries, e => book.Ratings.Driver(e.Driver).Value);
        TeamElo = Array.ConvertAll(Teams, t => book.Ratings.Constructor(t).Value);
        Circuit = book.Circuit(knownWeekend.Race.Circuit);

        var practice = knownWeekend.Practice2.Count + knownWeekend.Practice3.Count > 0
            ? LapGaps.Practice(knownWeekend.Practice2, knownWeekend.Practice3)
            : LapGaps.Practice(knownWeekend.Practice1);
        PracticeGap = Column(practice, double.NaN);
        QualifyingGap = Column(LapGaps.Qualifying(knownWeekend.Qualifying), LapGaps.MostPercent);
        SprintQualifyingGap = Column(LapGaps.Qualifying(knownWeekend.SprintQualifying), LapGaps.MostPercent);
        QualifyingPosition = Column(knownWeekend.Qualifying.ToDictionary(q => q.Driver, q => q.Position ?? (double)Count), Count);
        SprintPosition = Column(knownWeekend.SprintResult.ToDictionary(s => s.Driver, s => s.Finish.ClassifiedPosition ?? (double)Count), Count);
        GridPosition = Column(knownWeekend.StartingGrid.ToDictionary(g => g.Driver, g => g.Position ?? Count + 1.0), Count + 1);
    }

    public RaceWeekend Weekend { get; }

    public FormBook Book { get; }

    public Entry[] Entries { get; }

    /// <summary>The lineage of each car's constructor.</summary>
    public ConstructorId[] Teams { get; }

    public RecentForm[] DriverForm { get; }

    public RecentForm[] TeamForm { get; }

    public double[] DriverElo { get; }

    public double[] TeamElo { get; }

    public CircuitForm Circuit { get; }

    public int Count => Entries.Length;

    /// <summary>Best practice lap against the best of all in percent; NaN for a car without a time.</summary>
    public double[] PracticeGap { get; }

    /// <summary>Gap to the best of the same part of qualifying in percent; the largest cut for a car without a time.</summary>
    public double[] QualifyingGap { get; }

    /// <summary>The same in sprint qualifying.</summary>
    public double[] SprintQualifyingGap { get; }

    /// <summary>1-based; the number of cars for one without a position.</summary>
    public double[] QualifyingPosition { get; }

    /// <summary>1-based; the number of cars for one without a position.</summary>
    public double[] SprintPosition { get; }

    /// <summary>1-based; one behind the field for the pit lane or a car without a slot.</summary>
    public double[] GridPosition { get; }

    /// <summary>The lowest value among the other cars of the same constructor; NaN without one.</summary>
    public double BestTeammate(int car, double[] values)
    {
        var best = double.NaN;
        for (var other = 0; other < values.Length; other++)
        {
            if (other != car && Entries[other].Constructor == Entries[car].Constructor && !(values[other] >= best)) best = values[other];
        }

        return best;
    }

    private double[] Column(Dictionary<DriverId, double> values, double absent) =>
        Array.ConvertAll(Entries, e => values.Count == 0 ? double.NaN : values.GetValueOrDefault(e.Driver, absent));
}
