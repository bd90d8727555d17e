using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace F1Predict.WebHost.Tests;

/// <summary>Who may call what, of all endpoints that the host has.</summary>
public sealed class EndpointListTests(TrainedModels models)
{
    /// <summary>What everybody may call. What is not here takes credentials: whoever adds an endpoint decides.</summary>
    private static readonly string[] Open =
    [
        "GET /",
        "GET /about",
        "GET /account/register",
        "GET /account/sign-in",
        "GET /accuracy",
        "GET /archive",
        "GET /calendar",
        "GET /charts/accuracy-by-season.json",
        "GET /charts/calibration.json",
        "GET /charts/championship-points.json",
        "GET /charts/circuit-slots.json",
        "GET /charts/circuits.json",
        "GET /charts/contributions.json",
        "GET /charts/driver-form.json",
        "GET /charts/driver-ratings.json",
        "GET /charts/grid-against-finish.json",
        "GET /charts/team-form.json",
        "GET /charts/team-ratings.json",
        "GET /charts/title-odds.json",
        "GET /charts/win-probability-by-moment.json",
        "GET /charts/win-probability.json",
        "GET /circuits",
        "GET /circuits/{circuit_id}",
        "GET /data",
        "GET /data/predictions.{format}",
        "GET /data/race-results.{format}",
        "GET /drivers",
        "GET /drivers/{driver_id}",
        "GET /health/live",
        "GET /health/ready",
        "GET /openapi/{documentName}.json",
        "GET /races/{race_id}",
        "GET /teams",
        "GET /teams/{constructor_id}",
        "GET /title-odds",
        "GET /training.json",
        "POST /account/register",
        "POST /account/sign-in",
        "POST /api/v1/auth/login",
        "POST /api/v1/auth/refresh",
        "POST /api/v1/auth/register",
    ];

    [Fact]
    public async Task Endpoints_AreOpenByTheListAlone()
    {
        await using var host = await AccountsHost.Start(models);
        Endpoints(host).Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null).SelectMany(Names).Order(StringComparer.Ordinal).ShouldBe(Open);
    }

    [Fact]
    public async Task Endpoints_NotOnTheList_RefuseWhoShowsNothing()
    {
        await using var host = await AccountsHost.Start(models);
        var names = Endpoints(host).SelectMany(Names).Except(Open).ToArray();
        names.Length.ShouldBeGreaterThan(20);
        foreach (var name in names)
        {
            var (method, path) = (name.Split(' ')[0], name.Split(' ')[1].Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal));
            var answer = await host.Send(new HttpMethod(method), path);
            ((int)answer.StatusCode).ShouldBe(401, name);
            await answer.Problem(401);
        }
    }

    [Fact]
    public async Task Endpoints_OfAdmins_RefuseUsers()
    {
        await using var host = await AccountsHost.Start(models);
        var user = await host.Register();
        var names = Endpoints(host).SelectMany(Names).Where(n => n.Contains("/admin/", StringComparison.Ordinal)).ToArray();
        names.ShouldNotBeEmpty();
        foreach (var name in names)
        {
            var answer = await host.Send(new HttpMethod(name.Split(' ')[0]), name.Split(' ')[1], user.Token);
            ((int)answer.StatusCode).ShouldBe(403, name);
            await answer.Problem(403);
        }
    }

    [Fact]
    public async Task Path_Unknown_IsNotToldToWhoShowsNothing()
    {
        await using var host = await AccountsHost.Start(models);
        (await host.Status(null, "/api/v1/nothing")).ShouldBe(401);
        (await host.Status((await host.Register()).Token, "/api/v1/nothing")).ShouldBe(404);
    }

    [Fact]
    public async Task Files_AreForEverybody()
    {
        await using var host = await AccountsHost.Start(models);
        (await host.Status(null, "/site.css")).ShouldBe(200);
    }

    private static IEnumerable<RouteEndpoint> Endpoints(AccountsHost host) =>
        host.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>();

    private static IEnumerable<string> Names(RouteEndpoint endpoint) =>
        (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(m => $"{m} /{endpoint.RoutePattern.RawText!.Trim('/')}");
}
