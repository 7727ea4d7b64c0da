using Interviews.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;

namespace Interviews.Infrastructure.Access;

/// <summary>One issuer of tokens. Section <c>Access:Issuers:{name}</c>.</summary>
/// <param name="Name">The section's name; appears in logs.</param>
/// <param name="Issuer">What <c>iss</c> must be, letter by letter.</param>
/// <param name="Audiences">One of them must be in <c>aud</c>; at least one.</param>
/// <param name="Metadata">Where the issuer describes itself (OpenID Connect Discovery 1.0); <c>null</c> when the keys are given inline.</param>
/// <param name="Keys">The keys given inline; <c>null</c> when they are discovered.</param>
public sealed record IssuerSettings(string Name, string Issuer, IReadOnlyList<string> Audiences, Uri? Metadata, SigningKeys? Keys)
{
    private const string WellKnown = "/.well-known/openid-configuration";

    /// <summary>Whether keys may be fetched from there: over TLS, or from this very machine.</summary>
    public static bool IsTrustworthy(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);

    internal static IssuerSettings Read(IConfigurationSection section)
    {
        var issuer = section.Required("Issuer");
        var audiences = section.List("Audience");
        if (audiences.Count == 0)
        {
            throw new SettingsException(section.FullName("Audience"), "is required.");
        }

        return section.Optional("Jwks") is { } jwks
            ? new IssuerSettings(section.Key, issuer, audiences, Metadata: null, ReadKeys(section, jwks))
            : new IssuerSettings(section.Key, issuer, audiences, ReadMetadata(section), Keys: null);
    }

    private static SigningKeys ReadKeys(IConfigurationSection section, string jwks) => SigningKeys.TryParse(jwks, out var problem)
        ?? throw new SettingsException(section.FullName("Jwks"), problem!);

    /// <summary>The authority is either the address of the document itself or what precedes <c>/.well-known/openid-configuration</c>.</summary>
    private static Uri ReadMetadata(IConfigurationSection section)
    {
        var name = section.Optional("Authority") is null ? "Issuer" : "Authority";
        var authority = section.Uri(name)!;
        if (!IsTrustworthy(authority))
        {
            throw new SettingsException(section.FullName(name), $"must be an https address (http only on loopback), not '{authority}'.");
        }

        return authority.AbsolutePath.Contains("/.well-known/", StringComparison.Ordinal) ? authority : new Uri(authority.AbsoluteUri.TrimEnd('/') + WellKnown);
    }
}
