using Microsoft.AspNetCore.Builder;

namespace F1Predict.WebHost.Tests;

/// <summary>A host and a browser where nobody is the demo user: a visitor is signed in or is not.</summary>
public sealed class SignedOutBrowser(TrainedModels models) : PageBrowser(models)
{
    private protected override void Configure(WebApplicationBuilder builder) => builder.Configuration["Accounts:Demo"] = "false";
}
