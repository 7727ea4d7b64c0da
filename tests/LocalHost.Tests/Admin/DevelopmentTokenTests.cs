using System.Buffers.Text;
using System.Net.Http.Json;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Interviews.LocalHost.Tests.Hosting;
using Microsoft.Extensions.Configuration;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Admin;

public sealed class DevelopmentTokenTests
{
    [Fact]
    public async Task Token_Claims_AreThoseOfTheRequestForAYearOfTheVirtualClock()
    {
        await using var host = await TestHost.StartAsync(TestHost.Options());

        var claims = Part(await TokenAsync(host, new { subject = "u-1", roles = new[] { "admin", "recruiter" }, organizationId = "acme", name = "Ada", email = "ada@acme.example" }), 1);

        var start = TestHost.ClockStart.ToUnixTimeSeconds();
        // In whichever order: the claims of a token have none.
        JsonElement.DeepEquals(claims, JsonElement.Parse(
            "{\"iss\":\"https://localhost/development\",\"aud\":\"interviews\",\"sub\":\"u-1\",\"org\":\"acme\",\"roles\":[\"admin\",\"recruiter\"]," +
            $"\"name\":\"Ada\",\"email\":\"ada@acme.example\",\"iat\":{start},\"nbf\":{start},\"exp\":{start + (365 * 24 * 3600)}}}")).ShouldBeTrue(claims.GetRawText());
    }

    [Fact]
    public async Task Token_Signature_IsProvedByTheKeyInTheSettings()
    {
        await using var host = await TestHost.StartAsync(TestHost.Options());

        var token = await TokenAsync(host, new { subject = "u-1", role = "admin", organizationId = "acme" });

        Verifies(host, token).ShouldBeTrue();
        Verifies(host, token.Replace(token[20], token[20] == 'A' ? 'B' : 'A')).ShouldBeFalse();
    }

    [Fact]
    public async Task Token_AfterARestart_IsStillProved()
    {
        var host = await TestHost.StartAsync(TestHost.Options());
        var token = await TokenAsync(host, new { subject = "u-1", role = "admin", organizationId = "acme" });

        await using var next = await host.RestartAsync();

        Verifies(next, token).ShouldBeTrue();
        Verifies(next, await TokenAsync(next, new { subject = "u-2", role = "admin", organizationId = "acme" })).ShouldBeTrue();
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Key_OnDisk_IsReadableByItsOwnerAlone()
    {
        await using var host = await TestHost.StartAsync(TestHost.Options());

        File.GetUnixFileMode(Path.Combine(host.Data, "development-key.pem")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task Settings_InProduction_HoldNoDevelopmentIssuer()
    {
        await using var host = await TestHost.StartAsync(TestHost.Options() with { Environment = "Production" });

        host.App<IConfiguration>().GetSection("Access:Issuers:Development").Exists().ShouldBeFalse();
    }

    private static async Task<string> TokenAsync(TestHost host, object request)
    {
        var response = await host.Client.PostAsJsonAsync("/admin/token", request);
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
    }

    private static JsonElement Part(string token, int index) => JsonDocument.Parse(Base64Url.DecodeFromChars(token.Split('.')[index])).RootElement;

    private static bool Verifies(TestHost host, string token)
    {
        var settings = host.App<IConfiguration>().GetSection("Access:Issuers:Development");
        settings["Issuer"].ShouldBe("https://localhost/development");
        settings["Audience"].ShouldBe("interviews");
        var key = JsonDocument.Parse(settings["Jwks"]!).RootElement.GetProperty("keys")[0];
        using var ecdsa = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = Base64Url.DecodeFromChars(key.GetProperty("x").GetString()), Y = Base64Url.DecodeFromChars(key.GetProperty("y").GetString()) },
        });
        var parts = token.Split('.');
        return ecdsa.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256);
    }
}
