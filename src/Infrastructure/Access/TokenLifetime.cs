using Microsoft.IdentityModel.Tokens;
using NodaTime;

namespace Interviews.Infrastructure.Access;

/// <summary>The library's rules for <c>exp</c> and <c>nbf</c> on the app's clock: the library has a place for a <see cref="TimeProvider"/>, but keeps it to itself.</summary>
internal sealed class TokenLifetime(TimeProvider time, Duration clockSkew)
{
    private readonly TimeSpan _skew = clockSkew.ToTimeSpan();

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Whether a token with these times, both UTC, is accepted now.</summary>
    public bool Covers(DateTime notBefore, DateTime expires)
    {
        var now = Now;
        return !HasEnded(now, expires) && HasBegun(now, notBefore);
    }

    /// <summary>A <see cref="LifetimeValidator"/>.</summary>
    /// <exception cref="SecurityTokenValidationException">Says by its type what is wrong.</exception>
    public bool Check(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = Now;
        if (expires is not { } expiry)
        {
            throw new SecurityTokenNoExpirationException();
        }

        if (HasEnded(now, expiry))
        {
            throw new SecurityTokenExpiredException();
        }

        return HasBegun(now, notBefore) ? true : throw new SecurityTokenNotYetValidException();
    }

    private bool HasEnded(DateTime now, DateTime expires) => now - _skew >= expires;

    private bool HasBegun(DateTime now, DateTime? notBefore) => notBefore is null || now + _skew >= notBefore;
}
