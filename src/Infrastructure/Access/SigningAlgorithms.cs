using Microsoft.IdentityModel.Tokens;

namespace Interviews.Infrastructure.Access;

/// <summary>
/// The signatures that are accepted (RFC 7518, section 3.1) and the only kind of key each may be checked with, so that neither <c>none</c> nor a public key
/// used as an HMAC secret can pass (RFC 8725, sections 2.1 and 3.1).
/// </summary>
internal static class SigningAlgorithms
{
    private const int ShortestRsaBits = 2048;

    public static bool IsAccepted(string algorithm) => algorithm is
        "RS256" or "RS384" or "RS512" or "PS256" or "PS384" or "PS512" or "ES256" or "ES384" or "ES512";

    public static bool Fits(string algorithm, JsonWebKey key) => key.Kty switch
    {
        "RSA" => algorithm[0] is 'R' or 'P',
        "EC" => algorithm == AlgorithmOf(key.Crv),
        _ => false,
    } && (string.IsNullOrEmpty(key.Alg) || key.Alg == algorithm);

    /// <summary>Whether a key of a published set can check any accepted signature.</summary>
    public static bool IsUsable(JsonWebKey key) =>
        key is { Use: null or "" or "sig" }
        && (key.KeyOps.Count == 0 || key.KeyOps.Contains("verify"))
        && key.Kty switch
        {
            "RSA" => Bits(key.N) >= ShortestRsaBits && Bits(key.E) > 0,
            "EC" => AlgorithmOf(key.Crv) is not null && Bits(key.X) > 0 && Bits(key.Y) > 0,
            _ => false,
        };

    private static string? AlgorithmOf(string? curve) => curve switch
    {
        "P-256" => "ES256",
        "P-384" => "ES384",
        "P-521" => "ES512",
        _ => null,
    };

    private static int Bits(string? base64Url) => (base64Url?.Length ?? 0) * 6 / 8 * 8;
}
