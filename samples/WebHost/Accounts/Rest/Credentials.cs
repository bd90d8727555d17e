namespace F1Predict.WebHost;

/// <summary>Reads addresses and passwords of bodies. What is refused is named and never repeated.</summary>
internal static class Credentials
{
    // Longer texts are none of ours, and need not be hashed to find out.
    private const int MostCharacters = 1000;

    /// <exception cref="RefusedRequestException">It is missing, or absurdly long.</exception>
    public static string Given(string parameter, string? value) => string.IsNullOrEmpty(value)
        ? throw Refused(parameter, "it is missing")
        : value.Length <= MostCharacters ? value : throw Refused(parameter, $"it has more than {MostCharacters} characters");

    /// <exception cref="RefusedRequestException">It is no e-mail address.</exception>
    public static EmailAddress Email(string? value) => EmailAddress.Find(Given("email", value)) ?? throw Refused("email", EmailAddress.Expected);

    /// <summary>A password to be set.</summary>
    /// <exception cref="RefusedRequestException">It is too short or too long.</exception>
    public static string New(string parameter, string? value) => Passwords.CanBe(Given(parameter, value)) ? value! : throw Refused(parameter, Passwords.Expected);

    public static RefusedRequestException Refused(string parameter, string why) =>
        RefusedRequestException.Because(StatusCodes.Status400BadRequest, $"Bad value of {parameter}", $"The member {parameter} of the body is refused: {why}.", parameter);
}
