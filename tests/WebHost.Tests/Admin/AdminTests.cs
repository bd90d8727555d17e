using System.Text.RegularExpressions;
using F1Predict.Testing;
using F1Predict.WebHost.Tests.Jobs;

namespace F1Predict.WebHost.Tests.Admin;

/// <summary>What admins set off is queued, told of, and done.</summary>
public sealed partial class AdminTests(TrainedModels models)
{
    [Theory]
    [InlineData("ingest")]
    [InlineData("retrain")]
    public async Task Asked_IsAcceptedAndDone(string kind)
    {
        await using var week = await RaceWeek.StartAsync(models);
        var host = await week.AddHostAsync();
        await host.Settled();
        await host.AsAdminAsync();
        await week.DoneAsync();
        var trained = week.Trainings.Count;

        var accepted = await PostAsync(host, kind);

        ((int)accepted.StatusCode).ShouldBe(202);
        var (job, at) = (await accepted.Json(), accepted.Headers.Location!.ToString());
        at.ShouldBe($"/api/v1/admin/jobs/{job.GetProperty("job_id").GetString()}");
        job.GetProperty("kind").GetString().ShouldBe(kind);
        await week.DoneAsync();
        var done = await (await host.Get(at)).Json();
        (done.GetProperty("status").GetString(), done.GetProperty("tries").GetInt32()).ShouldBe(("succeeded", 1), done.GetRawText());
        done.Keys().ShouldBe(job.Keys());
        week.Trainings.Count.ShouldBe(trained + (kind == "retrain" ? 3 : 0), "who asks for training gets it, whatever is stored");
    }

    [Fact]
    public async Task Asked_OfAnInstanceThatDoesNoWork_WaitsForOneThatDoes()
    {
        await using var week = await RaceWeek.StartAsync(models);
        var idle = await week.AddHostAsync(builder => builder.Configuration["Jobs:Enabled"] = "false");
        await idle.Settled();
        await idle.AsAdminAsync();

        var at = (await PostAsync(idle, "ingest")).Headers.Location!.ToString();

        (await (await idle.Get(at)).Json()).GetProperty("status").GetString().ShouldBe("queued");
        await week.StopAsync(idle);
        var worker = await week.AddHostAsync();
        await worker.Settled();
        await worker.AsAdminAsync();
        await week.DoneAsync();
        (await (await worker.Get(at)).Json()).GetProperty("status").GetString().ShouldBe("succeeded");
    }

    [Fact]
    public async Task Jobs_AreListedInPages()
    {
        await using var host = await TestHost.Filled(models);
        await host.AsAdminAsync();
        for (var i = 0; i < 3; i++) await PostAsync(host, "ingest");

        var first = await host.Get("/api/v1/admin/jobs?page_size=2");

        var page = await first.Json();
        page.Keys().ShouldBe(["page", "page_size", "total", "items"]);
        (page.GetProperty("total").GetInt32(), page.GetProperty("items").GetArrayLength()).ShouldBe((3, 2));
        first.Headers.GetValues("Link").Single().ShouldContain("</api/v1/admin/jobs?page=2&page_size=2>; rel=\"next\"");
        (await (await host.Get("/api/v1/admin/jobs?page=2&page_size=2")).Json()).GetProperty("items").GetArrayLength().ShouldBe(1);
        (await (await host.Get("/api/v1/admin/jobs?page=9")).Json()).GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("jobs?page=0", 400)]
    [InlineData("jobs?page_size=101", 400)]
    [InlineData("jobs?page=one", 400)]
    [InlineData("jobs/1", 400)]
    [InlineData("jobs/'%20OR%201=1%20--", 400)]
    [InlineData("jobs/6e2f8f0e-3f0f-4a56-8d3c-2f4b1a0c9d11", 404)]
    public async Task Jobs_BadValues_AreProblems(string path, int status)
    {
        await using var host = await TestHost.Filled(models);
        await host.AsAdminAsync();

        await (await host.Get($"/api/v1/admin/{path}")).Problem(status);
    }

    [Fact]
    public async Task Documentation_ShowsAJobAsItIs()
    {
        await using var host = await TestHost.Filled(models);
        await host.AsAdminAsync();
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "api.md"), TestContext.Current.CancellationToken);

        var shown = Shown().Match(page).Groups["job"].Value;

        shown.ShouldNotBeEmpty();
        Names().Matches(shown).Select(m => m.Groups[1].Value).ShouldBe((await (await PostAsync(host, "ingest")).Json()).Keys());
    }

    private static Task<HttpResponseMessage> PostAsync(TestHost host, string kind) =>
        host.Client.PostAsync(new Uri($"/api/v1/admin/{kind}", UriKind.Relative), null, TestContext.Current.CancellationToken);

    [GeneratedRegex(@"admin/ingest'\r?\n(?<job>\{.*\})")]
    private static partial Regex Shown();

    [GeneratedRegex("\"([a-z0-9_]+)\":")]
    private static partial Regex Names();
}
