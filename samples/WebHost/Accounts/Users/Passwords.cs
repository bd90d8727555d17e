using System.Globalization;
using System.Text;

namespace F1Predict.WebHost;

/// <summary>Turns passwords into bcrypt hashes and checks them. It is slow on purpose, so no more are worked on at once than there are cores.</summary>
/// <param name="rounds">The base-2 logarithm of the work; a hash made with another number stays valid.</param>
internal sealed class Passwords(int rounds = Passwords.DefaultRounds) : IDisposable
{
    public const int DefaultRounds = 12;

    public const string Expected = "10 to 72 bytes of UTF-8 are expected (bcrypt looks at no more)";

    private readonly SemaphoreSlim _cores = new(Math.Max(1, Environment.ProcessorCount));

    // Of the form of a hash and of the same work; no password is known that has it.
    private readonly string _nobodys = string.Create(CultureInfo.InvariantCulture, $"$2a${rounds:D2}${new string('.', 53)}");

    public static bool CanBe(string password) => Encoding.UTF8.GetByteCount(password) is >= 10 and <= 72;

    public Task<string> HashAsync(string password, CancellationToken ct) => RunAsync(() => BCrypt.Net.BCrypt.HashPassword(password, rounds), ct);

    /// <summary>Whether a password is the one of a hash. Null, for somebody who is not there, takes as long as a wrong password.</summary>
    public Task<bool> FitsAsync(string password, string? hash, CancellationToken ct)
    {
        // Others were never accepted. They are compared all the same, cut, for the time it takes.
        var canBe = CanBe(password);
        var compared = canBe ? password : "not a password";
        return RunAsync(() => BCrypt.Net.BCrypt.Verify(compared, hash ?? _nobodys) && canBe && hash is not null, ct);
    }

    public void Dispose() => _cores.Dispose();

    private async Task<T> RunAsync<T>(Func<T> work, CancellationToken ct)
    {
        await _cores.WaitAsync(ct);
        try
        {
            return await Task.Run(work, ct);
        }
        finally
        {
            _cores.Release();
        }
    }
}
