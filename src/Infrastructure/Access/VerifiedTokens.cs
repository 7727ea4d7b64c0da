using System.Collections.Concurrent;
using Interviews.Domain.Access;

namespace Interviews.Infrastructure.Access;

/// <summary>
/// The tokens that were accepted lately: a client sends the same one with each request, and checking a signature costs more than most answers. A token is accepted again only
/// with the very keys that proved it, and within its times.
/// </summary>
internal sealed class VerifiedTokens(TokenLifetime lifetime)
{
    /// <summary>How many are remembered before those that nobody has sent since the last time are forgotten; twice as many at most, of 16 KiB at most each.</summary>
    internal const int Generation = 1_000;

    private ConcurrentDictionary<string, VerifiedToken> _young = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, VerifiedToken> _old = new(StringComparer.Ordinal);

    internal int Count => _young.Count + _old.Count;

    /// <returns><c>null</c> for a token that has to be looked at: it is not remembered, or it is not within its times.</returns>
    public VerifiedToken? Find(string token)
    {
        var isYoung = _young.TryGetValue(token, out var verified);
        if ((!isYoung && !_old.TryGetValue(token, out verified)) || !lifetime.Covers(verified!.NotBefore, verified.Expires))
        {
            return null;
        }

        if (!isYoung)
        {
            Remember(token, verified);
        }

        return verified;
    }

    public void Remember(string token, VerifiedToken verified)
    {
        _young[token] = verified;
        if (_young.Count > Generation)
        {
            // Two threads at once forget more than they need; what is forgotten is verified again.
            (_old, _young) = (_young, new(StringComparer.Ordinal));
        }
    }
}

/// <param name="NotBefore">UTC; the earliest time there is where the token does not say.</param>
/// <param name="Expires">UTC.</param>
internal sealed record VerifiedToken(IIssuerKeys Issuer, SigningKeys Keys, DateTime NotBefore, DateTime Expires, Actor Actor);
