using Microsoft.Extensions.Options;

namespace F1Predict.WebHost;

/// <summary>Whether a request without credentials is the demo user's. Outside Development it is not, whatever the settings say.</summary>
internal sealed class DemoSetting(IWebHostEnvironment environment, IOptions<AccountsOptions> options)
{
    public bool IsOn => environment.IsDevelopment() && options.Value.Demo != false;
}
