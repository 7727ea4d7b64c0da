using Interviews.Infrastructure.Access;
using Interviews.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Access;

public sealed class AccessSettingsTests
{
    private static readonly (string, string?)[] Minimal = [("Issuers:main:Issuer", "https://id.example/"), ("Issuers:main:Audience", "interviews")];

    [Fact]
    public void Read_Minimal_HasTheDocumentedDefaults()
    {
        var settings = Read(Minimal);

        settings.SubjectClaim.ShouldBe("sub");
        settings.OrganizationClaim.ShouldBe("org");
        settings.RolesClaim.ShouldBe("roles");
        settings.ClockSkew.ShouldBe(Duration.FromMinutes(1));
        settings.Issuers.Single().Metadata.ShouldBe(new Uri("https://id.example/.well-known/openid-configuration"));
    }

    [Theory]
    [InlineData("https://login.example/tenant", "https://login.example/tenant/.well-known/openid-configuration")]
    [InlineData("https://login.example/x/.well-known/oauth-authorization-server", "https://login.example/x/.well-known/oauth-authorization-server")]
    public void Read_Authority_IsWhereTheIssuerDescribesItself(string authority, string metadata) =>
        Read([.. Minimal, ("Issuers:main:Authority", authority)]).Issuers.Single().Metadata.ShouldBe(new Uri(metadata));

    [Fact]
    public void Read_InlineKeys_NeedNoAddress()
    {
        var jwks = SigningKey.Jwks(SigningKey.Create("k1"));

        var issuer = Read(("Issuers:main:Issuer", "urn:acme"), ("Issuers:main:Audience", "a,b"), ("Issuers:main:Jwks", jwks)).Issuers.Single();

        issuer.Keys.ShouldNotBeNull();
        issuer.Metadata.ShouldBeNull();
        issuer.Audiences.ShouldBe(["a", "b"]);
    }

    [Theory]
    [InlineData("Issuers:main:Issuer", null)]
    [InlineData("Issuers:main:Issuer", "urn:acme")]
    [InlineData("Issuers:main:Issuer", "http://id.example")]
    [InlineData("Issuers:main:Audience", " , ")]
    [InlineData("Issuers:main:Authority", "http://id.example")]
    [InlineData("Issuers:main:Authority", "id.example")]
    [InlineData("Issuers:main:Jwks", "nonsense")]
    [InlineData("Issuers:main:Jwks", "{}")]
    [InlineData("Issuers:main:Jwks", "[]")]
    [InlineData("Issuers:main:Jwks", """{"keys":7}""")]
    [InlineData("Issuers:main:Jwks", """{"keys":[{"kty":7}]}""")]
    [InlineData("Issuers:main:Jwks", """{"keys":[{"kty":"RSA","n":"AQAB","e":"AQAB"}]}""")]
    [InlineData("Issuers:main:Jwks", """{"keys":[{"kty":"EC","crv":"P-256","x":"AAAA","y":"AAAA","use":"enc"}]}""")]
    [InlineData("Issuers:main:Jwks", """{"keys":[{"kty":"oct","k":"c2VjcmV0"}]}""")]
    [InlineData("Issuers:main:Jwks", """{"keys":[{"kty":"EC","crv":"P-256","x":"AAAA","y":"AAAA","d":"AAAA"}]}""")]
    [InlineData("ClockSkew", "PT6M")]
    [InlineData("ClockSkew", "60")]
    public void Read_WrongSetting_IsNamed(string name, string? value)
    {
        (string, string?)[] settings = [.. Minimal.Where(setting => setting.Item1 != name), (name, value)];

        var exception = Should.Throw<SettingsException>(() => Read(settings));

        exception.SettingName.ShouldBe("Access:" + name);
        exception.Message.ShouldStartWith("Access:" + name + " ");
    }

    [Fact]
    public void Read_NoIssuer_IsRefused() => Should.Throw<SettingsException>(() => Read()).SettingName.ShouldBe("Access:Issuers");

    [Fact]
    public void Read_SameIssuerTwice_IsRefused() =>
        Should.Throw<SettingsException>(() => Read([.. Minimal, ("Issuers:second:Issuer", "https://id.example/"), ("Issuers:second:Audience", "b")]))
            .SettingName.ShouldBe("Access:Issuers:second:Issuer");

    [Fact]
    public void Read_EnvironmentVariables_AreTheSameSettings()
    {
        Environment.SetEnvironmentVariable("ACCESS_TEST_Access__Issuers__main__Issuer", "https://id.example");
        Environment.SetEnvironmentVariable("ACCESS_TEST_Access__Issuers__main__Audience", "interviews");
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables("ACCESS_TEST_").Build();

        AccessSettings.Read(configuration).Issuers.Single().Issuer.ShouldBe("https://id.example");
    }

    private static AccessSettings Read(params IEnumerable<(string Name, string? Value)> settings) =>
        AccessSettings.Read(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create("Access:" + setting.Name, setting.Value)))
            .Build());
}
