using System.Net;

namespace F1Predict.WebHost.Tests;

/// <summary>How the first admin comes about.</summary>
public sealed class FirstAdminTests(TrainedModels models)
{
    [Fact]
    public async Task Code_FromTheConsole_MakesOneAdmin()
    {
        await using var host = await AccountsHost.Start(models);
        var code = AccountsHost.CodeIn(await host.Announced());
        await host.Register();
        await (await Register(host, "eve@example.org", "f1a_guess")).Problem(403);
        await (await Register(host, "ann@example.org", code)).Problem(409);

        // The taken address did not use the code up; of two at once one is let in.
        var answers = await Task.WhenAll(Register(host, "bob@example.org", code), Register(host, "carl@example.org", code));
        answers.Count(a => a.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Forbidden).ShouldBe(1);
        await (await Register(host, "dora@example.org", code)).Problem(403);
        (await host.Count("users WHERE role = 'admin'")).ShouldBe(1);
        (await host.Count("users")).ShouldBe(2);
    }

    [Fact]
    public async Task Code_OfAnotherHost_IsVoidOnceThereIsAnAdmin()
    {
        var database = $"sqlite:{Path.Combine(models.NewFolder(), "shared.db")}";
        await using var host = await AccountsHost.Start(models, database);
        await using var other = await AccountsHost.Start(models, database);
        var code = AccountsHost.CodeIn(await other.Announced());
        await host.RegisterAdmin();
        await (await Register(other, "eve@example.org", code)).Problem(403);
    }

    [Fact]
    public async Task Settings_MakeTheAdmin_AndTakeTheAddressFromWhoRegisteredItBefore()
    {
        var database = $"sqlite:{Path.Combine(models.NewFolder(), "accounts.db")}";
        string key;
        AccountsHost.Tokens squatter;
        await using (var before = await AccountsHost.Start(models, database))
        {
            squatter = await before.Register("boss@example.org");
            key = (await (await before.Post("/api/v1/auth/api-keys", new { name = "k" }, squatter.Token)).Json()).GetProperty("key").GetString()!;
        }

        await using var host = await AccountsHost.Start(models, database, builder =>
        {
            builder.Configuration["Accounts:Admin:Email"] = "Boss@example.org";
            builder.Configuration["Accounts:Admin:Password"] = "quite another 1";
        });
        await Until(async () => await host.Count("audit_log WHERE action = 'first-admin'") == 1);
        (await host.Status(squatter.Token)).ShouldBe(401);
        (await host.GetWithKey(key)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await host.Login("boss@example.org")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var boss = AccountsHost.Tokens.Of(await (await host.Login("boss@example.org", "quite another 1")).Json());
        (await host.Post("/api/v1/admin/users/disable", new { email = "none@example.org" }, boss.Token)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Registration_TurnedOff_LetsTheCodeThroughAndNobodyElse()
    {
        await using var host = await AccountsHost.Start(models, configure: AccountsHost.Setting("Accounts:Registration", "false"));
        await (await Register(host, "ann@example.org", null)).Problem(403);
        await host.RegisterAdmin();
        (await host.Count("users")).ShouldBe(1);
    }

    private static Task<HttpResponseMessage> Register(AccountsHost host, string email, string? code) =>
        host.Post("/api/v1/auth/register", new { email, password = AccountsHost.Password, admin_code = code });

    /// <summary>The admin of the settings is made while the host serves already.</summary>
    private static async Task Until(Func<Task<bool>> condition)
    {
        while (!await condition()) await Task.Yield();
    }
}
