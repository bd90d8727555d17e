using F1Predict.Data;
using F1Predict.Testing;

namespace F1Predict.Notebooks.Tests;

/// <summary>The notebooks, executed by Jupyter with the C# kernel against the packed packages.</summary>
public sealed class NotebookTests(Executions executions)
{
    public static TheoryData<string> Names => [.. Executions.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Cells_RunWithoutErrors(string name)
    {
        var executed = executions.Of(name);
        executed.Code.Count.ShouldBeGreaterThanOrEqualTo(5);
        foreach (var cell in executed.Code)
        {
            cell["execution_count"].ShouldNotBeNull();
            foreach (var output in cell["outputs"]!.AsArray())
            {
                ((string)output!["output_type"]!).ShouldNotBe("error", $"{name}, {cell["id"]}: {output["evalue"]}");
                ((string?)output["name"]).ShouldNotBe("stderr", $"{name}, {cell["id"]}: {Notebook.Text(output["text"])}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void StoredOutputs_AreWhatTheCellsShow(string name)
    {
        var stored = Notebook.Read(Executions.Stored(name));
        if (WriteBack.IsAsked) Assert.Skip("The outputs are being written.");
        foreach (var (before, now) in stored.Code.Zip(executions.Of(name).Code))
        {
            var difference = AlikeText.Difference(Notebook.Shown(before), Notebook.Shown(now));
            difference.ShouldBeNull($"{name}, {now["id"]}: run eng/notebooks.sh if the change is meant. {difference}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void StoredOutputs_NameNoMachine(string name)
    {
        var text = File.ReadAllText(Executions.Stored(name));
        foreach (var word in new[] { "/root/", "/home/", "/tmp/", "probeAddresses", "<script", Repository.Root }) text.ShouldNotContain(word);
        Notebook.Read(Executions.Stored(name)).Json["metadata"]!["kernelspec"]!["name"]!.GetValue<string>().ShouldBe(".net-csharp");
    }

    [Fact]
    public void FirstForecast_NamesTheNextRaceAndItsFavourite()
    {
        var history = Bundled.History;
        var code = executions.Of("01-first-forecast").Code;
        Notebook.Shown(code[1]).ShouldStartWith($"{history.CompletedRaces.Count} races");
        var forecast = Notebook.Shown(code[2]).Split('\n');
        forecast[0].ShouldContain($"{history.NextRace!.Race.Name} {history.NextRace.Key.Season}");
        forecast.Length.ShouldBe(history.NextRace.Entries.Count + 3);
        Notebook.Shown(code[^1]).ShouldContain(history.Drivers[history.FindCompleted(new RaceKey(2025, 24))!.Winner].Name);
    }

    [Fact]
    public void Data_CountsAndExports_AreThoseOfTheHistory()
    {
        var history = Bundled.History;
        var code = executions.Of("02-the-data").Code;
        Notebook.Shown(code[1]).ShouldMatch($@"races run\s+{history.CompletedRaces.Count}\b");
        Notebook.Shown(code[^1]).ShouldContain($"{history.CompletedRaces.Sum(r => r.Results.Count)} rows of CSV");
    }

    [Fact]
    public void OwnForecaster_IsComparedWithTheBaselines()
    {
        var code = executions.Of("05-your-own-forecaster").Code;
        var table = code.Select(Notebook.Shown).Single(t => t.Contains("the best log loss first", StringComparison.Ordinal)).Split('\n').Skip(2).ToArray();
        table.Select(row => row.Split(' ')[0]).ShouldBe(["recent-points", "grid-table", "elo", "championship-leader", "uniform"], ignoreOrder: true);
        table[^1].ShouldStartWith("uniform");
    }

    [Fact]
    public void Season_GoesThroughEveryRaceOfIt()
    {
        var history = Bundled.History;
        var shown = executions.Of("06-the-season-so-far").Code.Select(Notebook.Shown).Single(t => t.StartsWith("Forecasts of this season", StringComparison.Ordinal));
        foreach (var race in history.CompletedRaces.Where(r => r.Key.Season == history.DataThrough!.Value.Season))
        {
            shown.ShouldContain(race.Race.Name);
            shown.ShouldContain(history.Drivers[race.Winner].Name);
        }
    }
}
