using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Interviews.Infrastructure.Access;

/// <summary>
/// The public signing keys of one issuer at one time (RFC 7517), and what each may be used for. The library verifies; it does not mind which curve goes with which
/// algorithm, what a key says of its own use, or an RSA key of 1024 bits (RFC 7518, sections 3.3 and 3.4; RFC 8725, section 3.1).
/// </summary>
public sealed class SigningKeys
{
    private const int ShortestRsaBits = 2048;

    /// <summary>Every signature that is accepted, with the only kind of key that it may be checked with: never <c>none</c>, never a shared secret.</summary>
    private static readonly Dictionary<string, string> KindByAlgorithm = new(StringComparer.Ordinal)
    {
        ["RS256"] = "RSA",
        ["RS384"] = "RSA",
        ["RS512"] = "RSA",
        ["PS256"] = "RSA",
        ["PS384"] = "RSA",
        ["PS512"] = "RSA",
        ["ES256"] = "P-256",
        ["ES384"] = "P-384",
        ["ES512"] = "P-521",
    };

    private readonly List<JsonWebKey> _keys;

    private SigningKeys(List<JsonWebKey> keys) => _keys = keys;

    /// <summary>The names of the signatures that are accepted.</summary>
    public static IReadOnlyCollection<string> Algorithms => KindByAlgorithm.Keys;

    /// <summary>Reads a set from the settings.</summary>
    /// <returns>The set, or <c>null</c> and what is wrong with it, as the end of a sentence.</returns>
    public static SigningKeys? TryParse(string json, out string? problem)
    {
        JsonWebKeySet published;
        try
        {
            published = new JsonWebKeySet(json);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            problem = "is not a JSON Web Key Set.";
            return null;
        }

        var keys = From(published);
        problem = published.Keys.Any(key => key.D is not null || key.K is not null) ? "holds a secret or private key; only public keys belong there."
            : keys is null ? "holds no usable signing key (RSA of at least 2048 bits, or EC on P-256, P-384 or P-521)."
            : null;
        return problem is null ? keys : null;
    }

    /// <returns><c>null</c> when none of the keys can be used.</returns>
    internal static SigningKeys? From(JsonWebKeySet? published) =>
        published?.Keys.Where(IsUsable).ToList() is { Count: > 0 } keys ? new SigningKeys(keys) : null;

    /// <summary>The keys that a signature could be checked with; maybe none. Without a key id every key that fits the algorithm is tried.</summary>
    internal List<SecurityKey> Fitting(string algorithm, string? keyId) =>
    [
        .. _keys.Where(key =>
            KindByAlgorithm.TryGetValue(algorithm, out var kind) && kind == KindOf(key)
            && (string.IsNullOrEmpty(key.Alg) || key.Alg == algorithm)
            && (string.IsNullOrEmpty(keyId) || key.Kid == keyId)),
    ];

    private static bool IsUsable(JsonWebKey key) =>
        key is { Use: null or "" or "sig" }
        && (key.KeyOps.Count == 0 || key.KeyOps.Contains("verify"))
        && (key.Kty == "RSA" ? Bits(key.N) >= ShortestRsaBits && Bits(key.E) > 0 : KindByAlgorithm.ContainsValue(KindOf(key)) && Bits(key.X) > 0 && Bits(key.Y) > 0);

    private static string KindOf(JsonWebKey key) => (key.Kty == "EC" ? key.Crv : key.Kty) ?? string.Empty;

    private static int Bits(string? base64Url) => (base64Url?.Length ?? 0) * 6 / 8 * 8;
}
