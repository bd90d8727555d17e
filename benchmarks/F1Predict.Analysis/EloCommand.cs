using System.CommandLine;
using System.Globalization;
using F1Predict.Data;
using F1Predict.Ratings;
using Spectre.Console;

namespace F1Predict.Analysis;

/// <summary>The highest ratings ever and those of a day, and how far they can be believed.</summary>
internal static class EloCommand
{
    /// <summary>Teammates with fewer races together say little of who is better.</summary>
    private const int FewestRaces = 8;

    private static readonly IRatingRule[] Rules =
    [
        new EloRating(), new EloRating(EloOptions.Race), new EloRating(EloOptions.Qualifying), new PlackettLuceRating(),
    ];

    public static Command Create()
    {
        var top = new Option<int>("--top") { Description = "How many rows.", DefaultValueFactory = _ => 10 };
        var date = new Option<DateOnly?>("--date") { Description = "Ratings at the end of a day, for example 2021-12-12; that of the last race when left out." };
        var name = new Option<string>("--rule") { Description = "How to rate.", DefaultValueFactory = _ => Rules[0].Name };
        name.AcceptOnlyFromAmong([.. Rules.Select(r => r.Name)]);
        return new Command("elo", "The highest ratings ever, the ratings of a day, and how they agree with champions and teammates.") { top, date, name }
            .Printing((parsed, history) =>
            {
                var ratings = RatingHistory.Of(history, Rules.Single(r => r.Name == parsed.GetValue(name)));
                if (ratings.Steps.Count == 0) throw new ArgumentException("The history has no race that was run.");
                PrintPeaks(history, ratings, parsed.GetValue(top));
                PrintDay(history, ratings, parsed.GetValue(date) ?? ratings.Steps[^1].Race.Race.Date, parsed.GetValue(top));
                PrintChampions(history, ratings);
                Console.WriteLine(Teammates(history, ratings));
            });
    }

    private static void PrintPeaks(RaceHistory history, RatingHistory ratings, int top)
    {
        var table = Tables.Of("Peaks", "driver", "race", "date", "rating", "deviation");
        foreach (var peak in ratings.Peaks(top))
        {
            table.AddRow(
                history.Drivers[peak.Driver].Name, $"{peak.At.Race}", peak.At.Date.ToString("O", CultureInfo.InvariantCulture),
                Tables.Text(peak.At.Rating.Value, "0.0"), Tables.Text(peak.At.Rating.Deviation, "0.0"));
        }

        Tables.Print(table);
    }

    /// <summary>Those who took part in the last race on or before the day.</summary>
    private static void PrintDay(RaceHistory history, RatingHistory ratings, DateOnly day, int top)
    {
        var book = ratings.AsOf(day);
        var entries = ratings.Steps.LastOrDefault(s => s.Race.Race.Date <= day)?.Race.Weekend.Entries
            ?? throw new ArgumentException($"There is no race on or before {day:O} in the history.");
        Print("Drivers", entries.Select(e => (history.Drivers[e.Driver].Name, book.Driver(e.Driver))));
        Print("Constructors", entries.Select(e => e.Constructor).Distinct().Select(c => (history.Constructors[c].Name, book.Constructor(history.Constructors[c].Lineage))));

        void Print(string title, IEnumerable<(string Name, Rating Rating)> rated)
        {
            var table = Tables.Of(string.Create(CultureInfo.InvariantCulture, $"{title} on {day:O}"), "", "rating", "deviation", "races");
            foreach (var (name, rating) in rated.OrderByDescending(r => r.Rating.Value).Take(top))
                table.AddRow(name, Tables.Text(rating.Value, "0.0"), Tables.Text(rating.Deviation, "0.0"), Tables.Text(rating.Races));
            Tables.Print(table);
        }
    }

    /// <summary>For each season the champions beside who is rated first after its last race, among those who took part in it.</summary>
    private static void PrintChampions(RaceHistory history, RatingHistory ratings)
    {
        var table = Tables.Of("After the last race of each season", "season", "champion", "highest rated driver", "champion car", "highest rated car");
        foreach (var season in ratings.Steps.GroupBy(step => step.Race.Key.Season))
        {
            var last = season.Last();
            var (driver, car) = (last.Race.DriverStandings.First(s => s.Position == 1).Driver, last.Race.ConstructorStandings.First(s => s.Position == 1).Constructor);
            var entries = last.Race.Weekend.Entries;
            var best = entries.MaxBy(e => last.After.Driver(e.Driver).Value)!.Driver;
            var bestCar = entries.MaxBy(e => last.After.Constructor(history.Constructors[e.Constructor].Lineage).Value)!.Constructor;
            table.AddRow(
                Tables.Text(season.Key), history.Drivers[driver].Name, history.Drivers[best].Name, history.Constructors[car].Name, history.Constructors[bestCar].Name);
        }

        Tables.Print(table);
    }

    /// <summary>The same car under both: how often the driver who was rated higher before a season beat the teammate in it.</summary>
    private static string Teammates(RaceHistory history, RatingHistory ratings)
    {
        var (pairs, qualifying, points) = (0, 0.0, 0.0);
        foreach (var season in history.CompletedRaces.Select(r => r.Key.Season).Distinct())
        {
            var book = ratings.Before(new RaceKey(season, 1));
            foreach (var pair in TeammateComparison.Of(history, season).Where(p => p.Races >= FewestRaces))
            {
                var (first, second) = (book.Driver(pair.First), book.Driver(pair.Second));
                if (first.Races == 0 || second.Races == 0) continue;
                var sign = Math.Sign(first.Value - second.Value);
                pairs++;
                qualifying += Agrees(sign, pair.FirstAheadInQualifying - pair.SecondAheadInQualifying);
                points += Agrees(sign, pair.FirstPoints - pair.SecondPoints);
            }
        }

        return $"Of {pairs} pairs of teammates in {FewestRaces} races of a season or more, both rated before it, the higher rated was ahead in most qualifyings"
            + $" in {Tables.Text(100 * qualifying / pairs, "0")} % and had more points in {Tables.Text(100 * points / pairs, "0")} % (a draw counts half).";

        static double Agrees(int sign, double difference) => difference == 0 ? 0.5 : Math.Sign(difference) == sign ? 1 : 0;
    }
}
