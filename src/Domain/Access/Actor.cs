namespace Interviews.Domain.Access;

/// <summary>Who asks: the subject of a verified token, or the system itself.</summary>
/// <param name="Id">The token's <c>sub</c>; equals the person's or candidate's id in the directory.</param>
/// <param name="OrganizationId">The token's <c>org</c>; everything the actor can reach lies inside it.</param>
/// <param name="Roles">At least one.</param>
public sealed record Actor(string Id, string OrganizationId, Role Roles, string? Name = null, string? Email = null)
{
    /// <summary>The id of <see cref="System"/>.</summary>
    public const string SystemId = "system";

    private const int LongestOrganizationId = 64;

    /// <summary>Whether an organization can have this id: 1 to 64 letters of English, digits, or any of . _ -</summary>
    public static bool IsOrganizationId(string id) =>
        id.Length is > 0 and <= LongestOrganizationId && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-');

    /// <summary>The orchestrations and triggers of the system acting on their own account.</summary>
    public static Actor System(string organizationId) => new(SystemId, organizationId, Role.Service);

    /// <summary>Has one of <see cref="Access.Roles.OrganizationWide"/>.</summary>
    public bool IsOrganizationWide => Is(Access.Roles.OrganizationWide);

    public bool Is(Role role) => (Roles & role) != Role.None;
}
