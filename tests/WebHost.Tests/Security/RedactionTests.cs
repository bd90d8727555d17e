using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace F1Predict.WebHost.Tests;

/// <summary>What logs and the audit log say of people, even when everything is logged.</summary>
public sealed class RedactionTests(TrainedModels models)
{
    [Fact]
    public async Task Logs_OfEverything_HoldNoSecretAndNoAddress()
    {
        using var logs = new CollectedLogs();
        await using var host = await AccountsHost.Start(models, configure: b =>
        {
            b.Logging.AddProvider(logs);
            b.Logging.AddFilter<CollectedLogs>(null, LogLevel.Trace);
        });
        var ann = await host.Register();
        await host.Register("taken@example.org");
        await host.Post("/api/v1/auth/register", new { email = "taken@example.org", password = "another pass 1" });
        await host.Login(password: "a wrong password");
        await host.Login("unknown@example.org", "a wrong password");
        var second = AccountsHost.Tokens.Of(await (await host.Refresh(ann.RefreshToken)).Json());
        await host.Status(ann.Token + "x");
        await host.Status(second.Token);
        var key = (await (await host.Post("/api/v1/auth/api-keys", new { name = "k" }, second.Token)).Json()).GetProperty("key").GetString()!;
        await host.GetWithKey(key);
        await host.Post("/api/v1/auth/register", "{\"email\":\"broken@example.org\",\"password\":\"a broken pass");
        var last = AccountsHost.Tokens.Of(
            await (await host.Post("/api/v1/auth/password", new { current_password = AccountsHost.Password, new_password = "battery staple 2" }, second.Token)).Json());
        var code = AccountsHost.CodeIn(await host.Announced());
        await host.Register("boss@example.org", code);

        logs.Text.ShouldContain("Request starting", customMessage: "everything is logged");
        string[] secrets =
        [
            "@example.org", AccountsHost.Password, "another pass 1", "a wrong password", "a broken pass", "battery staple 2", "Tests need no randomness",
            ann.Token, ann.Token.Split('.')[2], ann.RefreshToken, second.Token, second.RefreshToken, last.RefreshToken, key, code, "$2a$",
        ];
        foreach (var secret in secrets) logs.Text.ShouldNotContain(secret);

        var audit = string.Join('\n', await host.Database.QueryAsync(
            "read the audit log",
            new Dapper.CommandDefinition("SELECT action, succeeded, coalesce(subject, ''), coalesce(details, '') FROM audit_log ORDER BY audit_id", cancellationToken: TestContext.Current.CancellationToken),
            r => $"{r.Text()} {r.Flag()} {r.Text()} {r.Text()}"));
        foreach (var secret in secrets) audit.ShouldNotContain(secret);
        foreach (var action in new[] { "register True email:", "register False email:", "sign-in False", "sign-in True", "api-key-created True", "password-changed True" }) audit.ShouldContain(action);
    }

    [Fact]
    public void Values_ThatHoldSecrets_DoNotPrintThem()
    {
        var user = new User(Guid.Empty, "ann@example.org", "$2a$12$hash", Roles.User, null, false);
        $"{user}".ShouldBe($"User {Guid.Empty}");
        $"{new IssuedTokens(Guid.Empty, "token", default, "refresh")}".ShouldBe($"Tokens of user {Guid.Empty}");
        $"{new LoginRequest("ann@example.org", "correct horse 1")}".ShouldNotContain("horse");
    }

    private sealed class CollectedLogs : ILoggerProvider
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public string Text => string.Join('\n', _lines);

        public ILogger CreateLogger(string categoryName) => new Collector(this, categoryName);

        public void Dispose() { }

        private sealed class Collector(CollectedLogs logs, string category) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull
            {
                logs._lines.Enqueue($"{category} {state}");
                return null;
            }

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                logs._lines.Enqueue($"{category} {formatter(state, exception)} {exception}");
        }
    }
}
