using System.Text.Json;
using Interviews.Domain;
using Interviews.Domain.Access;

namespace Interviews.Infrastructure.Access;

/// <summary>Reads the actor from the claims of a verified token.</summary>
internal sealed class ActorClaims(AccessSettings settings)
{
    private const int LongestSubject = 128;
    private const int LongestName = 200;
    private const int LongestEmail = 254;

    /// <summary>The system's own name in the record of who did what; no caller may pass for it.</summary>
    private static readonly string Reserved = Actor.System("").Id;

    public Result<Actor> Read(JsonElement claims)
    {
        if (Text(claims, settings.SubjectClaim, LongestSubject) is not { } subject || subject == Reserved)
            return AccessRefusal.NoSubject;
        if (Text(claims, settings.OrganizationClaim, int.MaxValue) is not { } organization || !Actor.IsOrganizationId(organization))
            return AccessRefusal.NoOrganization;
        var roles = Roles(claims);
        return roles == Role.None
            ? AccessRefusal.NoRole
            : new Actor(subject, organization, roles, Text(claims, "name", LongestName), Text(claims, "email", LongestEmail));
    }

    private Role Roles(JsonElement claims)
    {
        if (!claims.TryGetProperty(settings.RolesClaim, out var value))
            return Role.None;
        IEnumerable<string?> names = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries),
            JsonValueKind.Array => value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()),
            _ => [],
        };
        return names.Aggregate(Role.None, (roles, name) => roles | RoleNamed(name?.Trim()));
    }

    /// <summary>By name only: <c>Enum.Parse</c> would also take "31" for every role at once.</summary>
    private static Role RoleNamed(string? name) => name?.ToLowerInvariant() switch
    {
        "admin" => Role.Admin,
        "recruiter" => Role.Recruiter,
        "interviewer" => Role.Interviewer,
        "candidate" => Role.Candidate,
        "service" => Role.Service,
        _ => Role.None,
    };

    /// <returns><c>null</c> when the claim is absent, blank, too long, no text, or holds control characters.</returns>
    private static string? Text(JsonElement claims, string name, int longest) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { } text
        && text.Length <= longest && !string.IsNullOrWhiteSpace(text) && !text.Any(char.IsControl)
            ? text
            : null;
}
