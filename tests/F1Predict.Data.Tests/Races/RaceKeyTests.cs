using CsCheck;

namespace F1Predict.Data.Tests.Races;

public sealed class RaceKeyTests
{
    private static readonly Gen<RaceKey> Keys = Gen.Select(Gen.Int[1950, 2100], Gen.Int[1, 99], (season, round) => new RaceKey(season, round));

    [Fact]
    public void Parse_WhatToStringWrote_GivesTheSameKey() => Keys.Sample(key =>
    {
        RaceKey.Parse(key.ToString()).ShouldBe(key);
        RaceKey.TryParse(key.ToString(), out var parsed).ShouldBeTrue();
        parsed.ShouldBe(key);
    });

    [Theory]
    [InlineData("2026-06", 2026, 6)]
    [InlineData("2026-6", 2026, 6)]
    [InlineData("1950-1", 1950, 1)]
    [InlineData("2100-99", 2100, 99)]
    public void Parse_SeasonAndRound_AreRead(string text, int season, int round) => RaceKey.Parse(text).ShouldBe(new RaceKey(season, round));

    [Theory]
    [InlineData("")]
    [InlineData("2026")]
    [InlineData("2026-")]
    [InlineData("2026-0")]
    [InlineData("2026-00")]
    [InlineData("2026-100")]
    [InlineData("1949-01")]
    [InlineData("2101-01")]
    [InlineData("26-06")]
    [InlineData("2026/06")]
    [InlineData("2026-+6")]
    [InlineData("2026- 6")]
    [InlineData(" 2026-6")]
    [InlineData("2026--6")]
    [InlineData("abcd-06")]
    [InlineData("2026-٦")]
    [InlineData("next")]
    public void Parse_AnythingElse_IsRefusedWithTheText(string text)
    {
        Should.Throw<FormatException>(() => RaceKey.Parse(text)).Message.ShouldContain($"'{text}'");
        RaceKey.TryParse(text, out _).ShouldBeFalse();
    }

    [Fact]
    public void TryParse_Null_IsFalse() => RaceKey.TryParse(null, out _).ShouldBeFalse();

    [Theory]
    [InlineData(1949, 1)]
    [InlineData(2101, 1)]
    [InlineData(2026, 0)]
    [InlineData(2026, -1)]
    [InlineData(2026, 100)]
    public void Constructor_OutOfRange_IsRefused(int season, int round) => Should.Throw<ArgumentOutOfRangeException>(() => new RaceKey(season, round));

    [Fact]
    public void Order_IsThatOfSeasonThenRound() => Gen.Select(Keys, Keys).Sample((a, b) =>
    {
        var expected = ((a.Season * 100) + a.Round).CompareTo((b.Season * 100) + b.Round);
        Math.Sign(a.CompareTo(b)).ShouldBe(expected);
        bool[] held = [a < b, a > b, a <= b, a >= b];
        held.ShouldBe([expected < 0, expected > 0, expected <= 0, expected >= 0]);
        a.Equals(b).ShouldBe(expected == 0);
    });

    [Fact]
    public void ToString_SortsAsTheKeysDo() => Gen.Select(Keys, Keys).Sample((a, b) =>
        Math.Sign(string.CompareOrdinal(a.ToString(), b.ToString())).ShouldBe(Math.Sign(a.CompareTo(b))));
}
