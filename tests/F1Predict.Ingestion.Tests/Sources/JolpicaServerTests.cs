using F1Predict.Data;

namespace F1Predict.Ingestion.Tests;

/// <summary>The example of docs/sources.md for the servers of the tests.</summary>
public sealed class JolpicaServerTests
{
    [Fact]
    public async Task Server_AfterItRecovers_ServesTheNewHistoryWhole()
    {
        var later = Bundled.History;
        var history = later.Before(new RaceKey(2026, 5));
        var options = new IngestionOptions();

        await using var server = await JolpicaServer.StartAsync(history);
        options.Jolpica.BaseAddress = server.Address;
        server.LargestPage = 30;                                   // clamps limits
        server.Allowance = 10;                                     // throttles from the 11th request on
        server.Fail(Fault.HtmlGatewayTimeout, at: "/results.json", times: 2);
        server.Rewrite("/races.json", body => body.Replace("20:00:00Z", ""));
        server.History = later;                                    // the race was run
        server.Recover();

        await using var host = new SourceHost(o => (o.CacheFolder, o.Jolpica.BaseAddress) = (null, options.Jolpica.BaseAddress));
        var batch = await host.FetchAsync<JolpicaSource>(2026, 5);
        batch.Issues.ShouldBeEmpty();
        batch.Races.ShouldHaveSingleItem().ResultComplete.ShouldBeTrue();
    }
}
