using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Hosting;

namespace F1Predict.WebHost.Tests;

/// <summary>A host whose database cannot be reached from the start.</summary>
public sealed class NoDatabaseTests(TrainedModels models)
{
    [Fact]
    public async Task Host_WithoutItsDatabase_StartsAndSaysWhatIsMissing()
    {
        await using var app = ForecastHost.Build("http://localhost", builder =>
        {
            builder.WebHost.UseTestServer();

            // Nobody listens on that port.
            builder.Configuration[DatabaseSetting.Name] = "postgres:Host=127.0.0.1;Port=1;Database=f1;Username=f1;Password=hidden-1";
            TestHost.Configure(builder, models.NewFolder(), () => models.History, (_, _, _, _) => throw new InvalidOperationException("not needed here"));
            builder.Environment.EnvironmentName = Environments.Production;
            builder.Configuration["Protection:RedirectToHttps"] = "false";
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = app.GetTestClient();
        (await client.GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken)).IsSuccessStatusCode.ShouldBeTrue();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/races/calendar");
        request.Headers.Add("X-Api-Key", "f1k_any");
        var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var problem = await answer.Problem(503);
        problem.GetRawText().ShouldNotContain("hidden-1");
    }
}
