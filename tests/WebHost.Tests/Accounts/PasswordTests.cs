using System.Diagnostics;

namespace F1Predict.WebHost.Tests;

public sealed class PasswordTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Hash_IsBcryptOf12Rounds()
    {
        using var passwords = new Passwords();
        var hash = await passwords.HashAsync("correct horse 1", Cancel);
        hash.ShouldMatch(@"^\$2[aby]\$12\$.{53}$");
        (await passwords.FitsAsync("correct horse 1", hash, Cancel)).ShouldBeTrue();
        (await passwords.FitsAsync("correct horse 2", hash, Cancel)).ShouldBeFalse();
    }

    /// <summary>Of OpenBSD's and jBCrypt's test vectors.</summary>
    [Fact]
    public async Task Hash_OfOthers_IsKnown()
    {
        using var passwords = new Passwords();
        (await passwords.FitsAsync("abcdefghijklmnopqrstuvwxyz", "$2a$06$.rCVZVOThsIa97pEDOxvGuRRgzG64bvtJ0938xuqzv18d3ZpQhstC", Cancel)).ShouldBeTrue();
        (await passwords.FitsAsync("abcdefghijklmnopqrstuvwxyy", "$2a$06$.rCVZVOThsIa97pEDOxvGuRRgzG64bvtJ0938xuqzv18d3ZpQhstC", Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task Nobody_TakesAboutAsLongAsAWrongPassword()
    {
        using var passwords = new Passwords(rounds: 9);
        var hash = await passwords.HashAsync("correct horse 1", Cancel);
        await passwords.FitsAsync("wrong password", null, Cancel);
        var (wrong, nobody, tooLong) = (new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i < 5; i++)
        {
            wrong.Add(await Time("wrong password", hash));
            nobody.Add(await Time("wrong password", null));
            tooLong.Add(await Time(new string('x', 900), hash));
        }

        // A shortcut would take a thousandth. More cannot be said on a machine that does other things too.
        nobody.Min().ShouldBeGreaterThan(wrong.Min() / 10);
        tooLong.Min().ShouldBeGreaterThan(wrong.Min() / 10);

        async Task<double> Time(string password, string? known)
        {
            var started = Stopwatch.GetTimestamp();
            (await passwords.FitsAsync(password, known, Cancel)).ShouldBeFalse();
            return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }
    }

    [Theory]
    [InlineData("123456789", false)]
    [InlineData("1234567890", true)]
    [InlineData("ééééé", true)]
    public void Length_CountsBytes(string password, bool canBe) => Passwords.CanBe(password).ShouldBe(canBe);

    [Fact]
    public void Length_HasACeilingOf72Bytes()
    {
        Passwords.CanBe(new string('x', 72)).ShouldBeTrue();
        Passwords.CanBe(new string('x', 73)).ShouldBeFalse();
        Passwords.CanBe(new string('é', 36)).ShouldBeTrue();
        Passwords.CanBe(new string('é', 37)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(4, null)]
    [InlineData(5, 15)]
    [InlineData(6, 30)]
    [InlineData(11, 960)]
    [InlineData(1000, 960)]
    public void Lockout_Grows(int failures, int? minutes) => (Lockout.After(failures)?.TotalMinutes).ShouldBe(minutes);
}
