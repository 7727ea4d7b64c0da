using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Interviews.Infrastructure.Access;

/// <summary>Reads an issuer's description and the keys it points to (OpenID Connect Discovery 1.0, sections 3 and 4).</summary>
internal sealed class KeyDiscovery(HttpClient http) : IDocumentRetriever
{
    /// <summary>Short answers only, and none from where a redirect leads: the settings say whom to ask.</summary>
    public static HttpClient CreateClient() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            Timeout = TimeSpan.FromSeconds(10),
            MaxResponseContentBufferSize = 1024 * 1024,
        };

    /// <exception cref="InvalidDataException">The description is another issuer's, or points to no usable key.</exception>
    /// <exception cref="HttpRequestException">The issuer does not answer as it should.</exception>
    public async Task<SigningKeys> FetchAsync(IssuerSettings issuer, CancellationToken cancellationToken)
    {
        var description = await OpenIdConnectConfigurationRetriever.GetAsync(issuer.Metadata!.AbsoluteUri, this, cancellationToken);
        if (description.Issuer != issuer.Issuer)
        {
            throw new InvalidDataException($"The document at {issuer.Metadata} describes the issuer '{description.Issuer}', not '{issuer.Issuer}'.");
        }

        return SigningKeys.From(description.JsonWebKeySet) ?? throw new InvalidDataException($"The document at {description.JwksUri} holds no usable signing key.");
    }

    async Task<string> IDocumentRetriever.GetDocumentAsync(string address, CancellationToken cancel)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !IssuerSettings.IsTrustworthy(uri))
        {
            throw new InvalidDataException($"'{address}' is not an https address (http only on loopback).");
        }

        return await http.GetStringAsync(uri, cancel);
    }
}
