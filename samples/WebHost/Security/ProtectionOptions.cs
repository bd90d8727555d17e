using System.Net;
using Microsoft.Extensions.Options;

namespace F1Predict.WebHost;

/// <summary>The setting <c>Protection</c>: what the host takes from whom.</summary>
internal sealed class ProtectionOptions : IValidateOptions<ProtectionOptions>
{
    /// <summary>Requests a minute of one user, by whatever token, key or cookie.</summary>
    public int RequestsPerUser { get; set; } = 100;

    /// <summary>Requests a minute from one address (of IPv6, one network of 64 bits).</summary>
    public int RequestsPerAddress { get; set; } = 1000;

    /// <summary>Tries a minute to register, sign in, refresh or change the password, from one address.</summary>
    public int SignInsPerAddress { get; set; } = 10;

    /// <summary>The sites whose scripts may call the host from a browser, as in <c>https://example.org</c>; none by default.</summary>
    public IReadOnlyList<string> Origins { get; set; } = [];

    /// <summary>The proxies (addresses, or networks as in <c>10.0.0.0/8</c>) that are believed what they say of the client; none by default.</summary>
    public IReadOnlyList<string> Proxies { get; set; } = [];

    /// <summary>Whether plain HTTP is sent on to HTTPS outside Development. Off for a host behind a proxy that does it and says nothing of the client.</summary>
    public bool RedirectToHttps { get; set; } = true;

    /// <summary>A proxy's address or network; null when it is neither.</summary>
    public static IPNetwork? Network(string text)
    {
        if (IPNetwork.TryParse(text, out var network)) return network;
        return IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8) : null;
    }

    public ValidateOptionsResult Validate(string? name, ProtectionOptions options)
    {
        var problems = new List<string>();
        if (options.RequestsPerUser < 1) problems.Add("Protection:RequestsPerUser is less than 1.");
        if (options.RequestsPerAddress < 1) problems.Add("Protection:RequestsPerAddress is less than 1.");
        if (options.SignInsPerAddress < 1) problems.Add("Protection:SignInsPerAddress is less than 1.");
        problems.AddRange(options.Origins.Where(o => !IsOrigin(o)).Select(o => $"Protection:Origins has '{o}', which is no origin: https://example.org is expected, without a path and without *."));
        problems.AddRange(options.Proxies.Where(p => Network(p) is null).Select(p => $"Protection:Proxies has '{p}', which is neither an address nor a network."));
        return problems.Count > 0 ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.GetLeftPart(UriPartial.Authority) == text && !text.Contains('*', StringComparison.Ordinal);
}
