namespace F1Predict.Data.Tests.Ids;

/// <summary>What holds for every kind of id.</summary>
public sealed class IdTests
{
    private static readonly Dictionary<string, Func<string, object>> Make = new()
    {
        ["driver"] = text => new DriverId(text),
        ["constructor"] = text => new ConstructorId(text),
        ["circuit"] = text => new CircuitId(text),
    };

    public static TheoryData<string> Kinds => [.. Make.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Constructor_Slug_IsKept(string kind)
    {
        foreach (var text in (string[])["max-verstappen", "rb", "70th-anniversary", "a", "0", "carlos-sainz-jr"]) Make[kind](text).ToString().ShouldBe(text);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Constructor_AnythingElse_IsRefusedWithTheText(string kind)
    {
        foreach (var text in (string[])["", " ", "-", "-a", "a-", "Max-Verstappen", "max_verstappen", "max verstappen", "pérez", "a/b", "a\n"])
        {
            var message = Should.Throw<ArgumentException>(() => Make[kind](text), $"'{text}'").Message;
            message.ShouldContain($"'{text}'");
            message.ShouldContain(kind);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Constructor_Null_IsRefused(string kind) => Should.Throw<ArgumentException>(() => Make[kind](null!));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Equality_IsThatOfTheText(string kind)
    {
        Make[kind]("lando-norris").ShouldBe(Make[kind]("lando-norris"));
        Make[kind]("lando-norris").ShouldNotBe(Make[kind]("lando-norri"));
    }
}
