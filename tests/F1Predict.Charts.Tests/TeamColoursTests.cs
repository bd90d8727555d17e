using System.Text.RegularExpressions;
using F1Predict.Data;

namespace F1Predict.Charts.Tests;

public sealed partial class TeamColoursTests
{
    [Fact]
    public void Of_EveryConstructorOfTheHistory_HasAColourOfItsOwn()
    {
        var history = RaceHistory.LoadBundled();
        foreach (var id in history.CompletedRaces.SelectMany(r => r.Weekend.Entries).Select(e => e.Constructor).Distinct())
        {
            var colour = TeamColours.Of(history.Constructors[id]);
            Hex().IsMatch(colour).ShouldBeTrue($"{id}: {colour}");
            colour.ShouldNotBe(TeamColours.Neutral, id.Value);
        }
    }

    [Fact]
    public void Of_TeamsOfOneSeason_AreAllDifferent()
    {
        var history = RaceHistory.LoadBundled();
        foreach (var season in history.CompletedRaces.GroupBy(r => r.Key.Season))
        {
            var teams = season.SelectMany(r => r.Weekend.Entries).Select(e => e.Constructor).Distinct().ToArray();
            teams.Select(TeamColours.Of).ShouldBeUnique($"{season.Key}: {string.Join(", ", teams)}");
        }
    }

    [Fact]
    public void Of_UnknownConstructor_IsNeutral() => TeamColours.Of(new ConstructorId("garage-across-the-street")).ShouldBe(TeamColours.Neutral);

    [Fact]
    public void Of_NewNameOfAKnownTeam_TakesTheColourOfItsLineage()
    {
        var renamed = new Constructor(new ConstructorId("new-name"), "New Name", "italy", new ConstructorId("ferrari"));
        TeamColours.Of(renamed).ShouldBe(TeamColours.Of(new ConstructorId("ferrari")));
    }

    [GeneratedRegex("^#[0-9a-f]{6}$")]
    private static partial Regex Hex();
}
