using Microsoft.AspNetCore.Http.HttpResults;

namespace F1Predict.WebHost.Pages.Account;

/// <summary>What is wrong with a form that was sent, by field; what belongs to none of them has the empty name.</summary>
public sealed class FormErrors
{
    private readonly Dictionary<string, string> _errors = [];

    /// <summary>Whether nothing is.</summary>
    public bool AreNone => _errors.Count == 0;

    /// <summary>What is wrong with a field; null for nothing.</summary>
    public string? this[string field] => _errors.GetValueOrDefault(field);

    internal static FormErrors Of(RefusedRequestException refused, HttpResponse response)
    {
        var problem = ((ProblemHttpResult)refused.Problem(response)).ProblemDetails;
        var errors = new FormErrors();
        errors.Add(problem.Extensions.TryGetValue("parameter", out var field) ? (string)field! : "", problem.Detail!);
        return errors;
    }

    internal void Add(string field, string what) => _errors[field] = what;
}
