using F1Predict.Data;

namespace F1Predict.Ingestion;

/// <summary>The constructors of the Ergast-compatible API and ours. Some of its ids stand for several of ours, one after the other.</summary>
internal static class ConstructorTable
{
    private static readonly (string Source, int From, string Ours)[] Rows =
    [
        ("alfa", 2019, "alfa-romeo"),
        ("alphatauri", 2020, "alphatauri"),
        ("alpine", 2021, "alpine"),
        ("aston_martin", 2021, "aston-martin"),
        ("audi", 2026, "audi"),
        ("bar", 1999, "bar"),
        ("benetton", 1986, "benetton"),
        ("bmw_sauber", 2006, "bmw-sauber"),
        ("brawn", 2009, "brawn"),
        ("cadillac", 2026, "cadillac"),
        ("caterham", 2012, "caterham"),
        ("ferrari", 1950, "ferrari"),
        ("force_india", 2008, "force-india"),
        ("haas", 2016, "haas"),
        ("honda", 1964, "honda"),
        ("hrt", 2010, "hrt"),
        ("jaguar", 2000, "jaguar"),
        ("jordan", 1991, "jordan"),
        ("lotus_f1", 2012, "lotus-f1"),
        ("lotus_racing", 2010, "lotus-racing"),
        ("manor", 2015, "marussia"),
        ("manor", 2016, "manor"),
        ("marussia", 2012, "marussia"),
        ("mclaren", 1966, "mclaren"),
        ("mercedes", 1954, "mercedes"),
        ("mf1", 2006, "midland"),
        ("minardi", 1985, "minardi"),
        ("racing_point", 2019, "racing-point"),
        ("rb", 2024, "rb"),
        ("rb", 2025, "racing-bulls"),
        ("red_bull", 2005, "red-bull"),
        ("renault", 1977, "renault"),
        ("sauber", 1993, "sauber"),
        ("sauber", 2024, "kick-sauber"),
        ("spyker", 2007, "spyker"),
        ("spyker_mf1", 2006, "midland"),
        ("stewart", 1997, "stewart"),
        ("toleman", 1981, "toleman"),
        ("toro_rosso", 2006, "toro-rosso"),
        ("tyrrell", 1970, "tyrrell"),
        ("virgin", 2010, "virgin"),
        ("williams", 1975, "williams"),
    ];

    /// <summary>Our id of a constructor in a season; null when the table does not have it.</summary>
    public static ConstructorId? Find(string source, int season)
    {
        var row = Rows.LastOrDefault(r => r.Source == source && r.From <= season);
        return row.Ours is null ? null : new ConstructorId(row.Ours);
    }
}
