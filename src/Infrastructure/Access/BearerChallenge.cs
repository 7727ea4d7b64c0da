using Interviews.Domain;

namespace Interviews.Infrastructure.Access;

/// <summary>The value of <c>WWW-Authenticate</c> that goes with 401 (RFC 6750, section 3).</summary>
public static class BearerChallenge
{
    /// <summary>No token was sent.</summary>
    public const string Missing = "Bearer";

    /// <summary>A token was sent and refused.</summary>
    public static string For(Refusal refusal) => $"Bearer error=\"invalid_token\", error_description=\"{refusal.Detail}\"";
}
