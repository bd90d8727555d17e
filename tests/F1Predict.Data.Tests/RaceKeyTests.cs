using CsCheck;

namespace F1Predict.Data.Tests;

public sealed class RaceKeyTests
{
    private static readonly Gen<RaceKey> Keys = Gen.Select(Gen.Int[1950, 2100], Gen.Int[1, 99], (season, round) => new RaceKey(season, round));

    [Fact]
    public void Parse_WhatToStringWrote_IsTheSame() => Keys.Sample(key => RaceKey.Parse(key.ToString()) == key);

    [Fact]
    public void CompareTo_AnyTwo_OrdersBySeasonThenRound() => Gen.Select(Keys, Keys).Sample((a, b) =>
        (a < b) == ((a.Season * 100) + a.Round < (b.Season * 100) + b.Round) && (a <= b) == !(a > b) && (a >= b) == !(a < b));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("2026")]
    [InlineData("2026-00")]
    [InlineData("2026-100")]
    [InlineData("2026/06")]
    [InlineData("1949-01")]
    [InlineData("2026- 6")]
    [InlineData("2026-+6")]
    [InlineData("٢٠٢٦-06")]
    public void TryParse_NotARace_IsFalse(string? text) => RaceKey.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Parse_NotARace_NamesTheText() => Should.Throw<FormatException>(() => RaceKey.Parse("monaco")).Message.ShouldContain("'monaco'");

    [Fact]
    public void Constructor_OutOfRange_IsRefused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new RaceKey(1949, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => new RaceKey(2026, 0));
    }

    [Theory]
    [InlineData("Max-Verstappen")]
    [InlineData("max verstappen")]
    [InlineData("-max")]
    [InlineData("max-")]
    [InlineData("pérez")]
    [InlineData("")]
    public void DriverId_NotASlug_IsRefused(string text) => Should.Throw<ArgumentException>(() => new DriverId(text)).Message.ShouldContain("driver id");
}
