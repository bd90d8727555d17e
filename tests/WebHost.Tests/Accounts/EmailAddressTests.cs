namespace F1Predict.WebHost.Tests;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("ann@example.org", "ann@example.org")]
    [InlineData("  Ann.Smith+f1@Example.ORG\t", "ann.smith+f1@example.org")]
    [InlineData("o'neil@mail.example.co.uk", "o'neil@mail.example.co.uk")]
    [InlineData("x@xn--bcher-kva.example", "x@xn--bcher-kva.example")]
    public void Address_IsNormalised(string text, string expected) => EmailAddress.Find(text)!.Value.Value.ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("@")]
    [InlineData("ann")]
    [InlineData("ann@")]
    [InlineData("@example.org")]
    [InlineData("ann@example")]
    [InlineData("ann@@example.org")]
    [InlineData("ann@exa mple.org")]
    [InlineData("an n@example.org")]
    [InlineData("ann@.org")]
    [InlineData("ann@example..org")]
    [InlineData("ann@-example.org")]
    [InlineData("änn@example.org")]
    [InlineData("ann@bücher.example")]
    [InlineData("\u212Aarl@example.org")]
    [InlineData("<script>@example.org")]
    [InlineData("ann\0@example.org")]
    [InlineData("ann@example.org\r\nBcc: all@example.org")]
    public void Text_ThatIsNoAddress_IsNone(string text) => EmailAddress.Find(text).ShouldBeNull();

    [Fact]
    public void Address_HasACeiling()
    {
        EmailAddress.Find($"{new string('a', 64)}@example.org").ShouldNotBeNull();
        EmailAddress.Find($"{new string('a', 65)}@example.org").ShouldBeNull();
        EmailAddress.Find($"a@{string.Join('.', Enumerable.Repeat(new string('b', 60), 5))}.org").ShouldBeNull();
    }
}
