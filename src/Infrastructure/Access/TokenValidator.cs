using Interviews.Domain;
using Interviews.Domain.Access;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Interviews.Infrastructure.Access;

/// <summary>Validates JWTs (RFC 7519, with the advice of RFC 8725) of the configured issuers, on the clock of the <see cref="TimeProvider"/>.</summary>
internal sealed class TokenValidator : ITokenValidator
{
    private const int LargestToken = 16 * 1024;

    private readonly JsonWebTokenHandler _handler = new();
    private readonly TokenLifetime _lifetime;
    private readonly VerifiedTokens _verified;
    private readonly ActorClaims _claims;
    private readonly Dictionary<string, (IssuerSettings Settings, IIssuerKeys Keys)> _issuers;

    public TokenValidator(AccessSettings settings, Func<IssuerSettings, IIssuerKeys> keysOf, TimeProvider time)
    {
        _lifetime = new TokenLifetime(time, settings.ClockSkew);
        _verified = new VerifiedTokens(_lifetime);
        _claims = new ActorClaims(settings);
        _issuers = settings.Issuers.ToDictionary(issuer => issuer.Issuer, issuer => (issuer, keysOf(issuer)));
    }

    public async ValueTask<Result<Actor>> ValidateAsync(string bearerToken, CancellationToken cancellationToken)
    {
        if (bearerToken.Length > LargestToken)
        {
            return AccessRefusal.TooLarge;
        }

        if (_verified.Find(bearerToken) is { } known && await known.Issuer.GetAsync(cancellationToken) == known.Keys)
        {
            return known.Actor;
        }

        if (SignedToken.TryRead(bearerToken) is not { } token)
        {
            return AccessRefusal.Malformed;
        }

        if (!SigningKeys.Algorithms.Contains(token.Jwt.Alg))
        {
            return AccessRefusal.AlgorithmNotAccepted;
        }

        if (!_issuers.TryGetValue(token.Jwt.Issuer, out var issuer))
        {
            return AccessRefusal.UnknownIssuer;
        }

        if (await issuer.Keys.GetAsync(cancellationToken) is not { } keys)
        {
            return AccessRefusal.KeysUnavailable;
        }

        var refusal = await VerifyAsync(token.Jwt, issuer.Settings, keys);
        if (refusal == AccessRefusal.UnknownKey && await issuer.Keys.RefreshAsync(keys, cancellationToken) is { } newer && newer != keys)
        {
            keys = newer;
            refusal = await VerifyAsync(token.Jwt, issuer.Settings, keys);
        }

        if (refusal is not null)
        {
            return refusal;
        }

        var actor = _claims.Read(token.Claims);
        if (!actor.IsRefused)
        {
            _verified.Remember(bearerToken, new VerifiedToken(issuer.Keys, keys, token.Jwt.ValidFrom, token.Jwt.ValidTo, actor.Value));
        }

        return actor;
    }

    private async Task<Refusal?> VerifyAsync(JsonWebToken token, IssuerSettings issuer, SigningKeys keys)
    {
        var fitting = keys.Fitting(token.Alg, token.Kid);
        if (fitting.Count == 0)
        {
            return AccessRefusal.UnknownKey;
        }

        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidAlgorithms = SigningKeys.Algorithms,
            IssuerSigningKeyResolver = (_, _, _, _) => fitting,
            ValidateIssuerSigningKey = true,
            ValidIssuer = issuer.Issuer,
            ValidAudiences = issuer.Audiences,
            IgnoreTrailingSlashWhenValidatingAudience = false,
            LifetimeValidator = _lifetime.Check,
        });
        return result.IsValid ? null : result.Exception switch
        {
            SecurityTokenInvalidSignatureException => AccessRefusal.BadSignature,
            SecurityTokenInvalidAudienceException => AccessRefusal.WrongAudience,
            SecurityTokenInvalidIssuerException => AccessRefusal.UnknownIssuer,
            SecurityTokenNoExpirationException => AccessRefusal.NoExpiry,
            SecurityTokenExpiredException => AccessRefusal.Expired,
            SecurityTokenNotYetValidException => AccessRefusal.NotYetValid,
            _ => AccessRefusal.Malformed,
        };
    }
}
