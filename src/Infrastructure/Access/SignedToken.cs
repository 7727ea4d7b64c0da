using System.Buffers.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Interviews.Infrastructure.Access;

/// <summary>
/// A signed JWT before anybody has verified it. The library reads it; refused besides are claims that are given twice, of which readers choose differently, and extensions
/// that must be understood (<c>crit</c>), which the library passes over.
/// </summary>
internal sealed record SignedToken(JsonWebToken Jwt, JsonElement Claims)
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    /// <returns><c>null</c> when this is not a signed JWT of an issuer.</returns>
    public static SignedToken? TryRead(string token)
    {
        try
        {
            var jwt = new JsonWebToken(token);
            if (!jwt.IsSigned || jwt.IsEncrypted || string.IsNullOrEmpty(jwt.Alg) || string.IsNullOrEmpty(jwt.Issuer) || jwt.TryGetHeaderValue<object>("crit", out _))
            {
                return null;
            }

            using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(jwt.EncodedPayload), Strict);
            return new SignedToken(jwt, claims.RootElement.Clone());
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or JsonException)
        {
            return null;
        }
    }
}
