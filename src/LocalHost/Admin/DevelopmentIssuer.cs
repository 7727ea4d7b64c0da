using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Interviews.LocalHost.Hosting;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Interviews.LocalHost.Admin;

/// <summary>Signs tokens (ES256) with a key of its own, made on the first start and kept in the data folder, readable by its owner alone.</summary>
internal sealed class DevelopmentIssuer(HostSettings settings, TimeProvider time) : IDisposable
{
    public const string Issuer = "https://localhost/development";
    public const string Audience = "interviews";
    private const string KeyId = "development";
    private readonly Lazy<ECDsa> _key = new(() => Key(settings.Data));
    private readonly JsonWebTokenHandler _tokens = new() { SetDefaultTimesOnTokenCreation = false };

    /// <summary>The settings by which the application trusts this issuer like any other.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Settings(string folder)
    {
        using var key = Key(folder);
        return
        [
            new("Access:Issuers:Development:Issuer", Issuer),
            new("Access:Issuers:Development:Audience", Audience),
            new("Access:Issuers:Development:Jwks", Jwks(key)),
        ];
    }

    /// <summary>A secret of this data folder, for what the application signs itself.</summary>
    public static string LinkKey(string folder)
    {
        using var key = Key(folder);
        return Convert.ToHexString(HKDF.DeriveKey(HashAlgorithmName.SHA256, key.ExportECPrivateKey(), 32, info: "links"u8.ToArray()));
    }

    /// <summary>A token for twelve hours, or for a year of the virtual clock, which moves by weeks at a time.</summary>
    public string Token(TokenRequest request)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var claims = new Dictionary<string, object?>
        {
            ["sub"] = request.Subject,
            ["org"] = request.OrganizationId,
            ["roles"] = request.Roles,
            ["name"] = request.Name,
            ["email"] = request.Email,
        };
        return _tokens.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience,
            Claims = claims.Where(claim => claim.Value is not null).ToDictionary(claim => claim.Key, claim => claim.Value!),
            IssuedAt = now,
            NotBefore = now,
            Expires = now + (settings.VirtualClock ? TimeSpan.FromDays(365) : TimeSpan.FromHours(12)),
            SigningCredentials = Credentials(),
        });
    }

    public void Dispose()
    {
        if (_key.IsValueCreated)
        {
            _key.Value.Dispose();
        }
    }

    /// <summary>Not through the process's cache of keys, in which this one would outlive its host, and meet the next host of the same data folder.</summary>
    private SigningCredentials Credentials() => new(new ECDsaSecurityKey(_key.Value) { KeyId = KeyId }, SecurityAlgorithms.EcdsaSha256)
    {
        CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false },
    };

    private static string Jwks(ECDsa key)
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return new JsonObject
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "EC",
                ["crv"] = "P-256",
                ["use"] = "sig",
                ["alg"] = "ES256",
                ["kid"] = KeyId,
                ["x"] = Base64Url.EncodeToString(point.X),
                ["y"] = Base64Url.EncodeToString(point.Y),
            }),
        }.ToJsonString();
    }

    private static ECDsa Key(string folder)
    {
        var path = Path.Combine(folder, "development-key.pem");
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        if (File.Exists(path))
        {
            key.ImportFromPem(File.ReadAllText(path));
            return key;
        }

        Directory.CreateDirectory(folder);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var unfinished = $"{path}.{Environment.ProcessId}";
        using (var writer = new StreamWriter(unfinished, options))
        {
            writer.Write(key.ExportPkcs8PrivateKeyPem());
        }

        File.Move(unfinished, path);
        return key;
    }
}

/// <param name="Subject">Whom the token names.</param>
/// <param name="Roles">At least one.</param>
/// <param name="OrganizationId">The organization it acts in.</param>
internal sealed record TokenRequest(string Subject, IReadOnlyList<string> Roles, string OrganizationId, string? Name, string? Email);
