namespace F1Predict.WebHost;

/// <summary>What an endpoint tells the OpenAPI document that its signature does not.</summary>
internal static class ContractDescriptions
{
    /// <summary>The record that the body holds, as JSON. (<c>Accepts</c> would also refuse other bodies, and does so before anybody looks who is asking.)</summary>
    public static RouteHandlerBuilder Takes<TBody>(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new TakenBody(typeof(TBody)));

    /// <summary>An endpoint in a sentence, and the record that it answers with.</summary>
    public static RouteHandlerBuilder Answers<TAnswer>(this RouteHandlerBuilder endpoint, string summary, int status = StatusCodes.Status200OK) =>
        endpoint.WithSummary(summary).Produces<TAnswer>(status);

    /// <summary>An endpoint in a sentence that answers without content.</summary>
    public static RouteHandlerBuilder AnswersNothing(this RouteHandlerBuilder endpoint, string summary) =>
        endpoint.WithSummary(summary).Produces(StatusCodes.Status204NoContent);

    /// <summary>An endpoint in a sentence that answers with a file.</summary>
    public static RouteHandlerBuilder AnswersFile(this RouteHandlerBuilder endpoint, string summary) =>
        endpoint.WithSummary(summary).Produces<string>(StatusCodes.Status200OK, "text/csv", "application/json");

    /// <summary>The type of a body, for the document.</summary>
    /// <param name="Type">A record.</param>
    internal sealed record TakenBody(Type Type);
}
