using System.Net;

namespace F1Predict.Ingestion.Tests;

public sealed class F1DbSourceTests : IDisposable
{
    private readonly F1DbFolder _release = new();
    private readonly StubUpstream _upstream = new() { ContentType = "application/octet-stream" };

    public void Dispose()
    {
        _release.Dispose();
        _upstream.Dispose();
    }

    [Fact]
    public async Task Fetch_LatestRelease_IsReadOnce()
    {
        var zip = await File.ReadAllBytesAsync(_release.Zip(), TestContext.Current.CancellationToken);
        _upstream.Body = _ => zip;
        await using var host = new SourceHost(_ => { }, _upstream.Register);

        var batch = await host.FetchAsync<F1DbSource>(2025);
        var one = await host.FetchAsync<F1DbSource>(2025, 2);

        _upstream.Requests.ShouldHaveSingleItem().ShouldBe(new Uri("https://github.com/f1db/f1db/releases/latest/download/f1db-csv.zip"));
        batch.Issues.ShouldBeEmpty();
        batch.Races.Select(r => (r.Key.Round, r.ResultComplete)).ShouldBe([(1, true), (2, true), (3, false)]);
        batch.Races[0].Results.ShouldNotBeNull().Count.ShouldBe(4);
        batch.Drivers.Count.ShouldBe(5);
        one.Races.ShouldHaveSingleItem().Results.ShouldBe(batch.Races[1].Results);
    }

    [Fact]
    public async Task Fetch_LocalFile_AsksNobody()
    {
        await using var host = new SourceHost(o => o.F1Db.LocalFile = _release.Zip(), _upstream.Register);

        var batch = await host.FetchAsync<F1DbSource>(2025);

        batch.Races.Count.ShouldBe(3);
        _upstream.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Fetch_PageInsteadOfZip_IsReported()
    {
        _upstream.ContentType = "text/html";
        await using var host = new SourceHost(_ => { }, _upstream.Register);

        var batch = await host.FetchAsync<F1DbSource>(2025);

        batch.Races.ShouldBeEmpty();
        batch.Issues.ShouldHaveSingleItem().ToString().ShouldBe("f1db f1db-csv.zip: the content type is 'text/html' where Zip is expected");
    }

    [Fact]
    public async Task Fetch_ZipCutOff_IsReported()
    {
        var zip = await File.ReadAllBytesAsync(_release.Zip(), TestContext.Current.CancellationToken);
        _upstream.Body = _ => zip[..(zip.Length / 2)];
        await using var host = new SourceHost(_ => { }, _upstream.Register);

        var batch = await host.FetchAsync<F1DbSource>(2025);

        batch.Races.ShouldBeEmpty();
        batch.Issues.ShouldHaveSingleItem().Source.ShouldBe("f1db f1db-csv.zip");
    }

    [Fact]
    public async Task Fetch_UpstreamGone_TheLastReleaseStandsIn()
    {
        var zip = await File.ReadAllBytesAsync(_release.Zip(), TestContext.Current.CancellationToken);
        _upstream.Body = _ => zip;
        await using var host = new SourceHost(_ => { }, _upstream.Register);
        await host.FetchAsync<F1DbSource>(2025);
        _upstream.Status = HttpStatusCode.BadGateway;
        host.Time.Advance(TimeSpan.FromDays(2));

        var batch = await host.FetchAsync<F1DbSource>(2025);

        batch.Races.Count.ShouldBe(3);
        batch.CacheAge.ShouldNotBeNull().Days.ShouldBe(2);
        batch.Issues.ShouldHaveSingleItem().Field.ShouldBe("age");
    }

    [Fact]
    public async Task FetchAll_BadRow_IsRefusedWhole()
    {
        _release.Set("drivers", 0, "dateOfBirth", "2 Jan 1990");
        await using var host = new SourceHost(o => o.F1Db.LocalFile = _release.Zip(), _upstream.Register);

        var refused = (await host.Get<F1DbSource>().FetchAllAsync(null, TestContext.Current.CancellationToken)).ShouldNotBeNull();
        refused.History.ShouldBeNull();
        refused.Issues.ShouldHaveSingleItem().Value.ShouldBe("2 Jan 1990");
        (await host.FetchAsync<F1DbSource>(2025)).Issues.ShouldHaveSingleItem().Source.ShouldBe("f1db f1db-drivers.csv");
    }
}
