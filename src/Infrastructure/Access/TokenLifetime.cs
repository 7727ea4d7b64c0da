using Microsoft.IdentityModel.Tokens;
using NodaTime;

namespace Interviews.Infrastructure.Access;

/// <summary>The library's rules for <c>exp</c> and <c>nbf</c> on the app's clock: the library has a place for a <see cref="TimeProvider"/>, but keeps it to itself.</summary>
internal sealed class TokenLifetime(TimeProvider time, Duration clockSkew)
{
    private readonly TimeSpan _skew = clockSkew.ToTimeSpan();

    /// <summary>A <see cref="LifetimeValidator"/>.</summary>
    /// <exception cref="SecurityTokenValidationException">Says by its type what is wrong.</exception>
    public bool Check(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (expires is not { } expiry)
        {
            throw new SecurityTokenNoExpirationException();
        }

        if (now - _skew >= expiry)
        {
            throw new SecurityTokenExpiredException();
        }

        return notBefore is null || now + _skew >= notBefore ? true : throw new SecurityTokenNotYetValidException();
    }
}
