namespace F1Predict.Ingestion;

/// <summary>Countries and nationalities as sources word them, and f1db's slugs.</summary>
internal static class CountryTable
{
    private static readonly Dictionary<string, string> Nationalities = new(StringComparer.OrdinalIgnoreCase)
    {
        ["American"] = "united-states-of-america", ["Argentine"] = "argentina", ["Argentinian"] = "argentina", ["Australian"] = "australia",
        ["Austrian"] = "austria", ["Belgian"] = "belgium", ["Brazilian"] = "brazil", ["British"] = "united-kingdom", ["Canadian"] = "canada",
        ["Chilean"] = "chile", ["Chinese"] = "china", ["Colombian"] = "colombia", ["Czech"] = "czechia", ["Danish"] = "denmark",
        ["Dutch"] = "netherlands", ["East German"] = "germany", ["Emirati"] = "united-arab-emirates", ["Estonian"] = "estonia",
        ["Finnish"] = "finland", ["French"] = "france", ["German"] = "germany", ["Hong Kong"] = "hong-kong", ["Hungarian"] = "hungary",
        ["Indian"] = "india", ["Indonesian"] = "indonesia", ["Irish"] = "ireland", ["Israeli"] = "israel", ["Italian"] = "italy",
        ["Japanese"] = "japan", ["Korean"] = "south-korea", ["Liechtensteiner"] = "liechtenstein", ["Malaysian"] = "malaysia",
        ["Mexican"] = "mexico", ["Monegasque"] = "monaco", ["New Zealand"] = "new-zealand", ["New Zealander"] = "new-zealand",
        ["Norwegian"] = "norway", ["Paraguayan"] = "paraguay", ["Polish"] = "poland", ["Portuguese"] = "portugal", ["Rhodesian"] = "zimbabwe",
        ["Russian"] = "russia", ["Saudi"] = "saudi-arabia", ["South African"] = "south-africa", ["Spanish"] = "spain", ["Swedish"] = "sweden",
        ["Swiss"] = "switzerland", ["Thai"] = "thailand", ["Turkish"] = "turkey", ["Uruguayan"] = "uruguay", ["Venezuelan"] = "venezuela",
    };

    private static readonly Dictionary<string, string> Short = new(StringComparer.OrdinalIgnoreCase)
    {
        ["UK"] = "united-kingdom", ["Great Britain"] = "united-kingdom", ["USA"] = "united-states-of-america", ["US"] = "united-states-of-america",
        ["United States"] = "united-states-of-america", ["UAE"] = "united-arab-emirates", ["Korea"] = "south-korea",
    };

    /// <summary>The slug of the country that a nationality belongs to; null when it is not in the table.</summary>
    public static string? OfNationality(string nationality) => Nationalities.GetValueOrDefault(nationality);

    /// <summary>The slug of a country by its English name; null when there is no name.</summary>
    public static string? OfCountry(string name) => Short.GetValueOrDefault(name) ?? PlainText.Slug(name);
}
