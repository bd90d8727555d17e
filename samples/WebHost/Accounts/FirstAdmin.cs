using System.Security.Cryptography;
using F1Predict.Data;
using Microsoft.Extensions.Options;

namespace F1Predict.WebHost;

/// <summary>
/// Sees to it that there is an admin: the one of the settings, or else whoever types the code that the console shows once. Says, too, that the demo
/// user is signed in. A database that cannot be reached is asked again later.
/// </summary>
internal sealed partial class FirstAdmin(
    RaceDatabase database, UserTable users, Passwords passwords, IOptions<AccountsOptions> options, DemoSetting demo, AuditLog audit,
    Announce announce, TimeProvider clock, ILogger<FirstAdmin> log) : BackgroundService
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(30);

    private byte[]? _code;

    /// <summary>Whether it is the code; from then on it is not.</summary>
    public bool Take(string code)
    {
        var known = Volatile.Read(ref _code);
        return known is not null
            && CryptographicOperations.FixedTimeEquals(known, Secret.Hash(code))
            && Interlocked.CompareExchange(ref _code, null, known) == known;
    }

    /// <summary>The code made no admin after all.</summary>
    public void GiveBack(string code) => Volatile.Write(ref _code, Secret.Hash(code));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (demo.IsOn) announce("Development: a request without credentials is the demo user's. In any other environment everybody has to sign in.");
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await EnsureAsync(stoppingToken);
                return;
            }
            catch (RaceDatabaseException e)
            {
                LogNoDatabase(log, e);
                await Task.Delay(BetweenTries, clock, stoppingToken);
            }
        }
    }

    private async Task EnsureAsync(CancellationToken ct)
    {
        await database.MigrateAsync(ct);
        if (await users.HasAdminAsync(ct)) return;
        if (options.Value.Admin is { Email.Length: > 0, Password: { } password } admin) await MakeAsync(EmailAddress.Find(admin.Email)!.Value, password, ct);
        else ShowCode();
    }

    private async Task MakeAsync(EmailAddress email, string password, CancellationToken ct)
    {
        var hash = await passwords.HashAsync(password, ct);
        var made = await users.AddAsync(email, hash, Roles.Admin, ct);
        if (made is null && await users.FindAsync(email, ct) is { Role: not Roles.Admin } registered)
        {
            await users.MakeAdminAsync(registered.Id, hash, ct);
            made = registered.Id;
        }

        if (made is not null) await audit.WriteAsync(new AuditEntry(AuditActions.FirstAdmin, true, made), ct);
    }

    private void ShowCode()
    {
        var code = Secret.New("f1a_");
        Volatile.Write(ref _code, Secret.Hash(code));
        announce($"There is no admin yet. Register one with this code, which works once: POST /api/v1/auth/register {{\"email\":...,\"password\":...,\"admin_code\":\"{code}\"}}");
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database could not be asked whether there is an admin.")]
    private static partial void LogNoDatabase(ILogger log, Exception e);
}

/// <summary>Tells whoever started the host something, once, where they look: on the console.</summary>
internal delegate void Announce(string line);
