using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace Interviews.Infrastructure.Access;

/// <summary>The public signing keys of one issuer at one time (RFC 7517). Keys for other uses, and kinds that are not accepted, are left out.</summary>
public sealed class KeySet
{
    private readonly List<JsonWebKey> _keys;
    private readonly string _fingerprint;

    /// <summary>Answers by algorithm and key id; bounded, because only pairs that have a key are kept.</summary>
    private readonly ConcurrentDictionary<(string Algorithm, string? KeyId), IReadOnlyList<SecurityKey>> _fitting = new();

    private KeySet(IEnumerable<JsonWebKey> keys)
    {
        _keys = [.. keys.Where(SigningAlgorithms.IsUsable).Select(WithItsOwnVerifiers)];
        _fingerprint = string.Join('\n', _keys.Select(key => $"{key.Kid} {key.Alg} {key.N} {key.E} {key.Crv} {key.X} {key.Y}").Order(StringComparer.Ordinal));
    }

    /// <summary>Reads a set from the settings, at start: by hand, because the library's reader takes a tenth of the time that a start may take.</summary>
    /// <returns>The set, or <c>null</c> and what is wrong with it, as the end of a sentence.</returns>
    public static KeySet? TryParse(string json, out string? problem)
    {
        problem = null;
        try
        {
            var keys = JsonNode.Parse(json)?["keys"]?.AsArray().OfType<JsonObject>().ToList() ?? [];
            if (keys.Any(key => key.ContainsKey("d") || key.ContainsKey("k")))
                problem = "holds a secret or private key; only public keys belong there.";
            else if (new KeySet(keys.Select(Read)) is { _keys.Count: > 0 } set)
                return set;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            problem = "is not a JSON Web Key Set.";
        }

        problem ??= "holds no usable signing key (RSA of at least 2048 bits, or EC on P-256, P-384 or P-521).";
        return null;
    }

    /// <returns><c>null</c> when none of the keys can be used.</returns>
    internal static KeySet? From(JsonWebKeySet? published) => published is not null && new KeySet(published.Keys) is { _keys.Count: > 0 } set ? set : null;

    /// <summary>The keys that a signature could be checked with; maybe none. Without a key id every key that fits the algorithm is tried.</summary>
    internal IReadOnlyList<SecurityKey> Fitting(string algorithm, string? keyId)
    {
        if (_fitting.TryGetValue((algorithm, keyId), out var known))
            return known;
        List<SecurityKey> keys = [.. _keys.Where(key => SigningAlgorithms.Fits(algorithm, key) && (keyId is null || key.Kid == keyId))];
        return keys.Count == 0 ? keys : _fitting.GetOrAdd((algorithm, keyId), keys);
    }

    internal bool HasSameKeysAs(KeySet other) => _fingerprint == other._fingerprint;

    private static JsonWebKey Read(JsonObject key)
    {
        string? Member(string name) => key[name]?.GetValue<string>();
        var read = new JsonWebKey
        {
            Kty = Member("kty"),
            Kid = Member("kid"),
            Use = Member("use"),
            Alg = Member("alg"),
            N = Member("n"),
            E = Member("e"),
            Crv = Member("crv"),
            X = Member("x"),
            Y = Member("y"),
        };
        foreach (var operation in key["key_ops"]?.AsArray() ?? [])
            read.KeyOps.Add(operation?.GetValue<string>());
        return read;
    }

    /// <summary>
    /// The library remembers verifiers by key id alone, in one place for the whole process: another issuer's key under the same id,
    /// or the next key under an old id, would be mistaken for this one.
    /// </summary>
    private static JsonWebKey WithItsOwnVerifiers(JsonWebKey key)
    {
        key.CryptoProviderFactory = new CryptoProviderFactory();
        return key;
    }
}
