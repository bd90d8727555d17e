namespace F1Predict.Testing;

/// <summary>
/// The rows of a tiny f1db release with made-up people: season 2025 with a plain weekend, a sprint weekend, and a third race to come. Cells are
/// parted by <c>|</c>; the names of files and columns are f1db's.
/// </summary>
internal static class TinyRelease
{
    private const string Session = "year|round|positionDisplayOrder|positionNumber|positionText|driverNumber|driverId|constructorId|engineManufacturerId|";

    /// <summary>The drivers with number, constructor and engine.</summary>
    private static readonly Dictionary<string, string> Cars = new(StringComparer.Ordinal)
    {
        ["ada-arrow"] = "7|ada-arrow|aero|vulcan",
        ["ben-brook"] = "22|ben-brook|aero|vulcan",
        ["cleo-carter"] = "11|cleo-carter|bolt|bolt",
        ["dan-drake"] = "4|dan-drake|bolt|bolt",
        ["eve-east"] = "36|eve-east|bolt|bolt",
    };

    /// <summary>The files by their names without <c>f1db-</c> and <c>.csv</c>.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["drivers"] = """
            id|name|lastName|abbreviation|permanentNumber|dateOfBirth|nationalityCountryId
            ada-arrow|Ada Arrow|Arrow|ARR|7|1995-01-31|finland
            ben-brook|Ben Brook|Brook|BRO||1990-02-28|japan
            cleo-carter|Cleo "Cee" Carter|Carter|CAR|11|2001-12-01|brazil
            dan-drake|Dan Drake, Jr.|Drake|DRA|4|1999-06-15|canada
            eve-east|Ève East|East|EAS|36|2004-03-09|france
            """,
        ["constructors"] = """
            id|name|countryId
            aero|Aero|italy
            bolt|Bolt|germany
            old-bolt|Old Bolt|germany
            """,
        ["constructors-chronology"] = """
            parentConstructorId|positionDisplayOrder|constructorId|yearFrom|yearTo
            bolt|1|old-bolt|2010|2019
            bolt|2|bolt|2020|
            old-bolt|1|old-bolt|2010|2019
            old-bolt|2|bolt|2020|
            """,
        ["circuits"] = """
            id|name|fullName|type|placeName|countryId|latitude|longitude
            harbour|Harbour|Harbour Street Circuit|STREET|Harbour Town|canada|-12.5|140.25
            north-park|North Park|Autodromo North Park|RACE|Northton|finland|61.5|24
            """,
        ["grands-prix"] = """
            id|fullName
            harbour|Harbour Grand Prix
            north|Northern Grand Prix
            """,
        ["seasons-entrants-drivers"] = """
            year|entrantId|constructorId|engineManufacturerId|driverId|rounds|roundsText|testDriver
            2025|aero-racing|aero|vulcan|ada-arrow|1;2;3|1-3|false
            2025|aero-racing|aero|vulcan|ben-brook|1;2|1-2|false
            2025|bolt-racing|bolt|bolt|cleo-carter|1;2;3|1-3|false
            2025|bolt-racing|bolt|bolt|dan-drake|1;2;3|1-3|false
            2025|bolt-racing|bolt|bolt|eve-east|1|1|true
            2025|aero-racing|aero|vulcan|eve-east|3|3|false
            """,
        ["races"] = """
            year|round|date|time|grandPrixId|qualifyingFormat|circuitId|circuitLayoutId|circuitType|direction|courseLength|turns|laps|scheduledLaps|freePractice1Date|freePractice1Time|freePractice2Date|freePractice2Time|freePractice3Date|freePractice3Time|qualifyingDate|qualifyingTime|sprintQualifyingDate|sprintQualifyingTime|sprintRaceDate|sprintRaceTime|sprintRaceLaps
            2025|1|2025-03-16|04:00|north|KNOCKOUT|north-park|north-park-2|RACE|CLOCKWISE|5.5|14|48|50|2025-03-14|01:30|2025-03-14|05:00|2025-03-15|01:30|2025-03-15|05:00|||||
            2025|2|2025-03-30|07:00|harbour|KNOCKOUT|harbour|harbour-1|STREET|ANTI_CLOCKWISE|4.25|19|60||2025-03-28|03:30|||||2025-03-29|07:00|2025-03-28|07:30|2025-03-29|03:00|19
            2025|3|2025-04-13||harbour|KNOCKOUT|harbour|harbour-1|STREET|ANTI_CLOCKWISE|4.25|19|60||||||||||||||
            """,
        ["races-free-practice-1-results"] = Rows("timeMillis|laps", "1: eve-east 91500 12, ada-arrow 91600 20, cleo-carter 91700 22, dan-drake - 3; 2: ada-arrow 71500 25, ben-brook 71700 25"),
        ["races-free-practice-2-results"] = Rows("timeMillis|laps", "1: ada-arrow 91100 20, ben-brook 91200 21, cleo-carter 91300 22, dan-drake 91400 -"),
        ["races-free-practice-3-results"] = Rows("timeMillis|laps", "1: ben-brook 90600 14, ada-arrow 90700 15"),
        ["races-qualifying-results"] = Rows("timeMillis|q1Millis|q2Millis|q3Millis", """
            1: ada-arrow - 90500 90200 89900, ben-brook - 90600 90300 90000, cleo-carter - 90700 90400 -, dan-drake - - - -;
            2: cleo-carter 70900 - - -, ada-arrow 71000 - - -, dan-drake 71100 - - -, ben-brook 71200 - - -
            """),
        ["races-sprint-qualifying-results"] = Rows("timeMillis|q1Millis|q2Millis|q3Millis", "2: ada-arrow - 71300 71200 71100, ben-brook - 71400 - -"),
        ["races-sprint-starting-grid-positions"] = Rows("gridPenalty", "2: ada-arrow -, ben-brook -, cleo-carter 3, dan-drake -"),
        ["races-sprint-race-results"] = Results("2: ada-arrow 19 1360000 8 1 -, cleo-carter 19 1361000 7 3 -, ben-brook 19 1362000 6 2 -, DNF dan-drake 4 - - 4 Spin"),
        ["races-starting-grid-positions"] = Rows("gridPenalty", """
            1: ada-arrow -, cleo-carter -, ben-brook 5, PL dan-drake -; 2: cleo-carter -, ada-arrow -, dan-drake -, ben-brook -
            """),
        ["races-race-results"] = Results("""
            1: ada-arrow 48 4500000 25 1 -, ben-brook 48 4512345 18 3 -, cleo-carter 47 - 15 2 Gearbox, DNF dan-drake 12 - - PL Engine;
            2: cleo-carter 60 4300000 12.5 1 -, ada-arrow 60 4301000 9 2 -, DSQ ben-brook 60 4302000 - 4 Underweight, DNS dan-drake 0 - - - Electrical
            """),
        ["races-fastest-laps"] = Rows("lap|timeMillis", "1: ada-arrow 40 93000, ben-brook - 93100; 2: cleo-carter 55 73000"),
        ["races-pit-stops"] = Rows("stop|lap|timeMillis", "1: ada-arrow 1 20 22500, ada-arrow 2 35 22600, ben-brook 1 21 -"),
        ["races-driver-standings"] = Rows("points", "1: ada-arrow 25, ben-brook 18, cleo-carter 15, dan-drake 0; 2: ada-arrow 42, cleo-carter 34.5, ben-brook 24, dan-drake 0"),
        ["races-constructor-standings"] = Rows("points", "1: ada-arrow 43, cleo-carter 15; 2: ada-arrow 66, cleo-carter 34.5"),
    };

    private static string Results(string races) => Rows("laps|timeMillis|points|gridPositionText|reasonRetired", races)
        .Replace("gridPositionText", "gridPositionNumber|gridPositionText", StringComparison.Ordinal)
        .Split('\n')
        .Select((line, at) => at == 0 ? line : WithGridNumber(line.Split('|')))
        .Aggregate((text, line) => $"{text}\n{line}");

    private static string WithGridNumber(string[] cells) => string.Join('|', [.. cells[..^2], cells[^2] == "PL" ? "" : cells[^2], .. cells[^2..]]);

    /// <summary>
    /// Spells out session rows from <c>round: car value value, car ...; round: ...</c>: cars in the order of their places, a word in capitals in
    /// front of one that has no place, <c>-</c> for an empty cell.
    /// </summary>
    private static string Rows(string columns, string races)
    {
        var lines = new List<string> { Session + columns };
        foreach (var race in races.Split(';', StringSplitOptions.TrimEntries))
        {
            var (round, cars) = (race[..race.IndexOf(':', StringComparison.Ordinal)], race[(race.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(','));
            foreach (var (at, car) in cars.Index())
            {
                var words = car.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
                var placed = Cars.ContainsKey(words[0]);
                var (place, id) = placed ? ($"{at + 1}|{at + 1}", words[0]) : ($"|{words[0]}", words[1]);
                var values = words[(placed ? 1 : 2)..].Select(word => word == "-" ? "" : word);
                lines.Add($"2025|{round}|{at + 1}|{place}|{Cars[id]}|{string.Join('|', values)}");
            }
        }

        return string.Join('\n', lines);
    }
}
