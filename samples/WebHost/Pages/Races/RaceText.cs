using System.Globalization;

namespace F1Predict.WebHost.Pages.Races;

/// <summary>Times, gaps and fates as results tell them.</summary>
internal static class RaceText
{
    /// <summary>A lap, as in <c>1:23.456</c>; a dash when none was set.</summary>
    public static string Lap(int? ms) => ms is { } known ? TimeSpan.FromMilliseconds(known).ToString(@"m\:ss\.fff", CultureInfo.InvariantCulture) : "–";

    /// <summary>The winner's time, the others' gap to it, the laps that were missing, or why a car was not classified.</summary>
    /// <param name="car">The car.</param>
    /// <param name="first">The one that came in first.</param>
    public static string Outcome(CarAnswer car, CarAnswer first) => car switch
    {
        { Position: null } => Fate(car),
        { TimeMs: { } time } when ReferenceEquals(car, first) => Span(TimeSpan.FromMilliseconds(time)),
        { TimeMs: { } time } when first.TimeMs is { } best => $"+{Span(TimeSpan.FromMilliseconds(time - best))}",
        { Laps: { } laps } when first.Laps - laps is > 0 and var behind => $"+{behind} {(behind == 1 ? "lap" : "laps")}",
        _ => car.Cause ?? "classified",
    };

    /// <summary>A small number as a place: <c>3rd</c>.</summary>
    public static string Place(int place) => $"{place}{(place % 100 is >= 11 and <= 13 ? "th" : (place % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" })}";

    /// <summary>The contract's word for a fate, as in <c>not-classified</c>, and why.</summary>
    private static string Fate(CarAnswer car)
    {
        var word = car.Finish.Replace('-', ' ');
        return car.Cause is { } cause ? $"{word}: {cause}" : word;
    }

    private static string Span(TimeSpan span) => span.ToString(
        span.TotalHours >= 1 ? @"h\:mm\:ss\.fff" : span.TotalMinutes >= 1 ? @"m\:ss\.fff" : @"s\.fff", CultureInfo.InvariantCulture);
}
