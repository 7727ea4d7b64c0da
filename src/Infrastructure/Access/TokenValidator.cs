using Interviews.Domain;
using Interviews.Domain.Access;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Interviews.Infrastructure.Access;

/// <summary>Validates JWTs (RFC 7519, with the advice of RFC 8725) of the configured issuers, on the clock of the <see cref="TimeProvider"/>.</summary>
internal sealed class TokenValidator(AccessSettings settings, Func<IssuerSettings, IIssuerKeys> keysOf, TimeProvider time) : ITokenValidator
{
    private const int LargestToken = 16 * 1024;

    private readonly Dictionary<string, (IssuerSettings Settings, IIssuerKeys Keys)> _issuers =
        settings.Issuers.ToDictionary(issuer => issuer.Issuer, issuer => (issuer, keysOf(issuer)));

    private readonly JsonWebTokenHandler _handler = new();
    private readonly ActorClaims _claims = new(settings);
    private readonly VerifiedTokens _verified = new(time);
    private readonly TimeSpan _skew = settings.ClockSkew.ToTimeSpan();

    public ValueTask<Result<Actor>> ValidateAsync(string bearerToken, CancellationToken cancellation)
    {
        if (bearerToken.Length > LargestToken)
            return new(AccessRefusal.TooLarge);
        var digest = VerifiedTokens.KeyOf(bearerToken);
        return _verified.Find(digest) is { } known ? new(known) : VerifyAsync(bearerToken, digest, cancellation);
    }

    private async ValueTask<Result<Actor>> VerifyAsync(string token, VerifiedTokens.Key digest, CancellationToken cancellation)
    {
        if (TokenParts.TryRead(token) is not { } parts)
            return AccessRefusal.Malformed;
        if (!SigningAlgorithms.IsAccepted(parts.Algorithm))
            return AccessRefusal.AlgorithmNotAccepted;
        if (!_issuers.TryGetValue(parts.Issuer, out var issuer))
            return AccessRefusal.UnknownIssuer;
        if (await issuer.Keys.GetAsync(cancellation) is not { } keys)
            return AccessRefusal.KeysUnavailable;
        if (keys.Fitting(parts.Algorithm, parts.KeyId) is { Count: 0 })
            keys = await issuer.Keys.RefreshAsync(keys, cancellation) ?? keys;
        if (keys.Fitting(parts.Algorithm, parts.KeyId) is not { Count: > 0 } fitting)
            return AccessRefusal.UnknownKey;

        var actor = (await CheckSignatureAsync(token, issuer.Settings, fitting) ?? CheckLifetime(parts)) is { } refusal ? refusal : _claims.Read(parts.Claims);
        if (!actor.IsRefused)
            _verified.Remember(digest, actor, parts.Date("exp")!.Value, issuer.Keys, keys);
        return actor;
    }

    /// <summary>Signature, issuer and audience. The lifetime is checked apart, because the library would read the machine's clock.</summary>
    private async Task<Refusal?> CheckSignatureAsync(string token, IssuerSettings issuer, IReadOnlyList<SecurityKey> keys)
    {
        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = issuer.Issuer,
            ValidAudiences = issuer.Audiences,
            IssuerSigningKeys = keys,
            RequireSignedTokens = true,
            ValidateIssuerSigningKey = true,
            ValidateLifetime = false,
        });
        return result.IsValid ? null : result.Exception switch
        {
            SecurityTokenInvalidAudienceException => AccessRefusal.WrongAudience,
            SecurityTokenInvalidIssuerException => AccessRefusal.UnknownIssuer,
            SecurityTokenInvalidSignatureException => AccessRefusal.BadSignature,
            _ => AccessRefusal.Malformed,
        };
    }

    private Refusal? CheckLifetime(TokenParts parts)
    {
        var now = time.GetUtcNow();
        if (parts.Date("exp") is not { } expiry)
            return AccessRefusal.NoExpiry;
        if (now - _skew >= expiry)
            return AccessRefusal.Expired;
        if (parts.Has("nbf") && (parts.Date("nbf") is not { } notBefore || now < notBefore - _skew))
            return AccessRefusal.NotYetValid;
        return null;
    }
}
