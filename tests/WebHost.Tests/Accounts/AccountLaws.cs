using System.Net;

namespace F1Predict.WebHost.Tests;

/// <summary>Registering, signing in, refreshing and signing out, on whatever database.</summary>
public abstract class AccountLaws(TrainedModels models, IAccountDatabase home)
{
    private static readonly int[] OneOfMany = [201, 409, 409, 409, 409, 409];

    [Fact]
    public async Task Register_ThenEverything_AsTheContractSays()
    {
        await using var host = await Start();
        (await host.Status(null)).ShouldBe(401);

        var answer = await host.Post("/api/v1/auth/register", new { email = " Ann@Example.ORG ", password = AccountsHost.Password });
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.ETag.ShouldBeNull();
        var registered = await answer.Json();
        registered.Keys().ShouldBe(["user_id", "token", "expires_at", "refresh_token"]);
        Guid.TryParse(registered.GetProperty("user_id").GetString(), out _).ShouldBeTrue();
        registered.GetProperty("expires_at").GetString().ShouldBe("2026-06-02T12:00:00Z");
        var first = AccountsHost.Tokens.Of(registered);
        (await host.Status(first.Token)).ShouldBe(200);

        var login = await (await host.Login("ANN@example.org")).Json();
        login.Keys().ShouldBe(["token", "expires_at", "refresh_token"]);
        var second = AccountsHost.Tokens.Of(login);

        var refreshed = AccountsHost.Tokens.Of(await (await host.Refresh(second.RefreshToken)).Json());
        (await host.Status(refreshed.Token)).ShouldBe(200);

        (await host.Post("/api/v1/auth/logout", null, refreshed.Token)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await host.Status(refreshed.Token)).ShouldBe(401);
        (await host.Status(second.Token)).ShouldBe(401, "it is of the same session");
        (await host.Refresh(refreshed.RefreshToken)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await host.Status(first.Token)).ShouldBe(200, "it is of another session");
    }

    [Fact]
    public async Task Register_SameAddressBySeveralAtOnce_LetsOneIn()
    {
        await using var host = await Start();
        string[] spellings = ["bob@example.org", "Bob@example.org", "BOB@EXAMPLE.ORG", " bob@example.org", "bob@Example.Org ", "bOb@example.org"];
        var answers = await Task.WhenAll(spellings.Select(email => host.Post("/api/v1/auth/register", new { email, password = AccountsHost.Password })));
        answers.Select(a => (int)a.StatusCode).Order().ShouldBe(OneOfMany);
        (await host.Count("users")).ShouldBe(1);
    }

    [Fact]
    public async Task Refresh_UsedTokenLater_EndsTheSession()
    {
        await using var host = await Start();
        var first = await host.Register();
        var second = AccountsHost.Tokens.Of(await (await host.Refresh(first.RefreshToken)).Json());
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        await (await host.Refresh(first.RefreshToken)).Problem(401);
        (await host.Status(second.Token)).ShouldBe(401);
        (await host.Refresh(second.RefreshToken)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await host.Count("audit_log WHERE action = 'refresh-reused' AND user_id IS NOT NULL")).ShouldBe(1);
    }

    [Fact]
    public async Task Refresh_SameTokenBySeveralAtOnce_GivesOneWhichGoesOn()
    {
        await using var host = await Start();
        var first = await host.Register();
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => host.Refresh(first.RefreshToken)));
        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Unauthorized).ShouldBe(5);
        var winner = AccountsHost.Tokens.Of(await answers.Single(a => a.IsSuccessStatusCode).Json());
        (await host.Refresh(winner.RefreshToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Refresh_TooLate_IsRefused()
    {
        await using var host = await Start();
        var tokens = await host.Register();
        host.Clock.Advance(TimeSpan.FromDays(30) + TimeSpan.FromSeconds(1));
        (await host.Refresh(tokens.RefreshToken)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await host.Refresh("f1r_nonsense")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Login_FiveWrongPasswords_LockForLongerAndLonger()
    {
        await using var host = await Start();
        await host.Register();
        var unknown = await (await host.Login("nobody@example.org", "wrong password")).Text();
        for (var i = 0; i < 5; i++)
        {
            var wrong = await host.Login(password: "wrong password");
            wrong.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            WithoutTrace(await wrong.Text()).ShouldBe(WithoutTrace(unknown));
        }

        var right = await host.Login();
        right.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        WithoutTrace(await right.Text()).ShouldBe(WithoutTrace(unknown));
        host.Clock.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        (await host.Login()).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        host.Clock.Advance(TimeSpan.FromSeconds(1));

        // One more wrong one locks again, for twice as long.
        (await host.Login(password: "wrong password")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        host.Clock.Advance(TimeSpan.FromMinutes(29));
        (await host.Login()).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        (await host.Login()).StatusCode.ShouldBe(HttpStatusCode.OK);

        // The right one wipes the slate.
        (await host.Login(password: "wrong password")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await host.Login()).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.Count("audit_log WHERE action = 'lock-out'")).ShouldBe(2);
    }

    [Fact]
    public async Task Login_ManyGuessesAtOnce_LockToo()
    {
        await using var host = await Start();
        await host.Register();
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => host.Login(password: "wrong password")));
        (await host.Login()).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Password_Changed_EndsAllSessionsButTheNewOne()
    {
        await using var host = await Start();
        var first = await host.Register();
        var second = AccountsHost.Tokens.Of(await (await host.Login()).Json());
        var body = new { current_password = AccountsHost.Password, new_password = "battery staple 2" };
        (await host.Post("/api/v1/auth/password", body with { current_password = "wrong password" }, second.Token)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await host.Status(first.Token)).ShouldBe(200);

        var changed = AccountsHost.Tokens.Of(await (await host.Post("/api/v1/auth/password", body, second.Token)).Json());
        (await host.Status(first.Token)).ShouldBe(401);
        (await host.Status(second.Token)).ShouldBe(401);
        (await host.Refresh(first.RefreshToken)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await host.Status(changed.Token)).ShouldBe(200);
        (await host.Login()).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await host.Login(password: "battery staple 2")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task ApiKey_FromMakingToEnding()
    {
        await using var host = await Start();
        var tokens = await host.Register();
        var answer = await host.Post("/api/v1/auth/api-keys", new { name = "notebook", expires_at = "2026-07-01T00:00:00+02:00" }, tokens.Token);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var made = await answer.Json();
        made.Keys().ShouldBe(["key_id", "name", "key", "created_at", "expires_at"]);
        made.GetProperty("expires_at").GetString().ShouldBe("2026-06-30T22:00:00Z");
        var (id, key) = (made.GetProperty("key_id").GetString()!, made.GetProperty("key").GetString()!);

        (await host.GetWithKey(key)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.GetWithKey(key + "x")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await host.GetWithKey(key, "/api/v1/auth/api-keys")).StatusCode.ShouldBe(HttpStatusCode.Forbidden, "a key manages no keys");
        var listed = await (await host.Get("/api/v1/auth/api-keys", tokens.Token)).Text();
        listed.ShouldContain(id);
        listed.ShouldNotContain(key);
        (await host.Count("api_keys WHERE name LIKE '%f1k_%'")).ShouldBe(0);

        var other = await host.Register("eve@example.org");
        (await host.Send(HttpMethod.Delete, $"/api/v1/auth/api-keys/{id}", other.Token)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await host.GetWithKey(key)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.Send(HttpMethod.Delete, $"/api/v1/auth/api-keys/{id}", tokens.Token)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await host.GetWithKey(key)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await host.Send(HttpMethod.Delete, $"/api/v1/auth/api-keys/{id}", tokens.Token)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task ApiKey_AfterItsTime_IsRefused()
    {
        await using var host = await Start();
        var tokens = await host.Register();
        var made = await (await host.Post("/api/v1/auth/api-keys", new { name = "a day", expires_at = "2026-06-02T12:00:00Z" }, tokens.Token)).Json();
        var key = made.GetProperty("key").GetString()!;
        host.Clock.Advance(TimeSpan.FromHours(23));
        (await host.GetWithKey(key)).StatusCode.ShouldBe(HttpStatusCode.OK);
        host.Clock.Advance(TimeSpan.FromHours(1));
        (await host.GetWithKey(key)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("{}", 201)]
    [InlineData("{\"name\":\"  \"}", 201)]
    [InlineData("{\"name\":\"a\\nb\"}", 400)]
    [InlineData("{\"expires_at\":\"2026-06-01T12:00:00Z\"}", 400)]
    [InlineData("{\"expires_at\":\"tomorrow\"}", 400)]
    public async Task ApiKey_NameAndEnd_MayBeLeftOutButNotBeOdd(string body, int status)
    {
        await using var host = await Start();
        var answer = await host.Post("/api/v1/auth/api-keys", body, (await host.Register()).Token);
        ((int)answer.StatusCode).ShouldBe(status);
        if (status == 201) (await answer.Json()).GetProperty("name").GetString().ShouldBe("unnamed");
    }

    [Fact]
    public async Task ApiKeys_MoreThanMay_AreRefused()
    {
        await using var host = await Start();
        var tokens = await host.Register();
        for (var i = 0; i < 47; i++) (await host.Post("/api/v1/auth/api-keys", new { name = $"key {i}" }, tokens.Token)).StatusCode.ShouldBe(HttpStatusCode.Created);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => host.Post("/api/v1/auth/api-keys", new { name = $"last {i}" }, tokens.Token)));
        answers.Count(a => a.StatusCode == HttpStatusCode.Created).ShouldBe(3);
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(3);
    }

    [Fact]
    public async Task User_Disabled_IsOutWithTokensKeysAndPassword_UntilEnabled()
    {
        await using var host = await Start();
        var boss = await host.RegisterAdmin();
        var ann = await host.Register();
        var key = (await (await host.Post("/api/v1/auth/api-keys", new { name = "k" }, ann.Token)).Json()).GetProperty("key").GetString()!;
        (await host.GetWithKey(key)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await host.Post("/api/v1/admin/users/disable", new { email = "ann@example.org" }, ann.Token)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await host.Post("/api/v1/admin/users/disable", new { email = "boss@example.org" }, boss.Token)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await host.Post("/api/v1/admin/users/disable", new { email = "none@example.org" }, boss.Token)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await host.Post("/api/v1/admin/users/disable", new { email = "ann@example.org" }, boss.Token)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await host.Status(ann.Token)).ShouldBe(401);
        (await host.GetWithKey(key)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await host.Refresh(ann.RefreshToken)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await host.Login()).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        (await host.Post("/api/v1/admin/users/enable", new { email = "ann@example.org" }, boss.Token)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await host.Status(ann.Token)).ShouldBe(401, "the session ended");
        (await host.GetWithKey(key)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.Login()).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Role_TakenAway_CountsAtTheNextLook()
    {
        await using var host = await Start();
        var boss = await host.RegisterAdmin();
        var email = new { email = "none@example.org" };
        (await host.Post("/api/v1/admin/users/enable", email, boss.Token)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await host.Execute("UPDATE users SET role = 'user'");
        host.Clock.Advance(TimeSpan.FromSeconds(2));
        (await host.Post("/api/v1/admin/users/enable", email, boss.Token)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await host.Execute("DELETE FROM users");
        host.Clock.Advance(TimeSpan.FromSeconds(2));
        (await host.Status(boss.Token)).ShouldBe(401);
    }

    [Fact]
    public async Task Session_EndedByAnotherHost_EndsHereAtTheNextLook()
    {
        var database = await home.NewDatabase();
        await using var host = await AccountsHost.Start(models, database);
        await using var other = await AccountsHost.Start(models, database, clock: host.Clock);
        var tokens = await host.Register();
        (await other.Status(tokens.Token)).ShouldBe(200);
        await host.Post("/api/v1/auth/logout", null, tokens.Token);
        host.Clock.Advance(TimeSpan.FromSeconds(2));
        (await other.Status(tokens.Token)).ShouldBe(401);
    }

    private async Task<AccountsHost> Start() => await AccountsHost.Start(models, await home.NewDatabase());

    private static string WithoutTrace(string problem) => problem.Split("\"trace_id\"")[0];
}
