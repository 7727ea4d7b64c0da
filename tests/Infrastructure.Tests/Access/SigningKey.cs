using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Interviews.Infrastructure.Tests.Access;

/// <summary>An issuer's key pair, which mints tokens by hand: nothing of the library under test takes part.</summary>
internal sealed record SigningKey(string? KeyId, string Algorithm, AsymmetricAlgorithm Pair)
{
    public static SigningKey Create(string? keyId, string algorithm = "ES256") => new(keyId, algorithm, algorithm switch
    {
        "ES256" => ECDsa.Create(ECCurve.NamedCurves.nistP256),
        "ES384" => ECDsa.Create(ECCurve.NamedCurves.nistP384),
        "ES512" => ECDsa.Create(ECCurve.NamedCurves.nistP521),
        _ => RSA.Create(2048),
    });

    public JsonObject Jwk()
    {
        var jwk = new JsonObject { ["use"] = "sig" };
        if (KeyId is not null)
        {
            jwk["kid"] = KeyId;
        }

        if (Pair is ECDsa ec)
        {
            var parameters = ec.ExportParameters(includePrivateParameters: false);
            (jwk["kty"], jwk["crv"]) = ("EC", $"P-{ec.KeySize}");
            (jwk["x"], jwk["y"]) = (Encode(parameters.Q.X!), Encode(parameters.Q.Y!));
        }
        else
        {
            var parameters = ((RSA)Pair).ExportParameters(includePrivateParameters: false);
            (jwk["kty"], jwk["n"], jwk["e"]) = ("RSA", Encode(parameters.Modulus!), Encode(parameters.Exponent!));
        }

        return jwk;
    }

    public string Mint(JsonObject claims, JsonObject? header = null)
    {
        header ??= new JsonObject { ["alg"] = Algorithm, ["typ"] = "JWT" };
        if (KeyId is not null && !header.ContainsKey("kid"))
        {
            header["kid"] = KeyId;
        }

        return Mint(header.ToJsonString(), claims.ToJsonString());
    }

    public string Mint(string header, string claims) => Mint(header, claims, Sign);

    public static string Mint(string header, string claims, Func<byte[], byte[]> sign)
    {
        var signed = Encode(Encoding.UTF8.GetBytes(header)) + "." + Encode(Encoding.UTF8.GetBytes(claims));
        return signed + "." + Encode(sign(Encoding.ASCII.GetBytes(signed)));
    }

    public static string Jwks(params IEnumerable<SigningKey> keys) =>
        new JsonObject { ["keys"] = new JsonArray([.. keys.Select(key => key.Jwk())]) }.ToJsonString();

    private static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);

    private byte[] Sign(byte[] data)
    {
        var hash = Algorithm[2..] switch
        {
            "256" => HashAlgorithmName.SHA256,
            "384" => HashAlgorithmName.SHA384,
            _ => HashAlgorithmName.SHA512,
        };
        return Pair is ECDsa ec
            ? ec.SignData(data, hash)
            : ((RSA)Pair).SignData(data, hash, Algorithm[0] == 'P' ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1);
    }
}
