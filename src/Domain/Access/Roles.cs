namespace Interviews.Domain.Access;

/// <summary>The sets of roles that rules speak of, each under its one name.</summary>
public static class Roles
{
    /// <summary>People who run recruiting. They see everything of their organization, and decide.</summary>
    public const Role Recruiting = Role.Admin | Role.Recruiter;

    /// <summary>Everybody who reaches every interview of the organization: <see cref="Recruiting"/>, and connected systems.</summary>
    public const Role OrganizationWide = Recruiting | Role.Service;

    public const Role Everyone = OrganizationWide | Role.Interviewer | Role.Candidate;
}
