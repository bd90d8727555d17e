using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;

namespace F1Predict.WebHost.Tests;

/// <summary>HTTPS over a real connection, with a certificate of the settings.</summary>
public sealed class TlsTests(TrainedModels models)
{
    [Theory]
    [InlineData(SslProtocols.None, SslProtocols.Tls13)]
    [InlineData(SslProtocols.Tls12, SslProtocols.Tls12)]
    public async Task Connection_TakesTls13WhereTheClientHasIt(SslProtocols offered, SslProtocols taken)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await using var app = await Start(certificate);
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, new Uri(app.Urls.Single()).Port, TestContext.Current.CancellationToken);
        await using var tls = new SslStream(connection.GetStream());
        await tls.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions { TargetHost = "localhost", EnabledSslProtocols = offered, RemoteCertificateValidationCallback = (_, shown, _, _) => certificate.Equals(shown) },
            TestContext.Current.CancellationToken);
        tls.SslProtocol.ShouldBe(taken);
    }

    private async Task<WebApplication> Start(X509Certificate2 certificate)
    {
        var file = Path.Combine(models.NewFolder(), "host.pfx");
        await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pfx), TestContext.Current.CancellationToken);
        var app = ForecastHost.Build("https://127.0.0.1:0", builder =>
        {
            TestHost.Configure(builder, models.NewFolder(), () => models.History, (_, _, _, _) => throw new InvalidOperationException("not needed here"));
            builder.Configuration["Kestrel:Certificates:Default:Path"] = file;
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
