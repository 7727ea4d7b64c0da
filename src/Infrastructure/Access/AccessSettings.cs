using Interviews.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;
using NodaTime;

namespace Interviews.Infrastructure.Access;

/// <summary>Whose tokens are believed, and how they are read. Section <c>Access</c>.</summary>
public sealed record AccessSettings
{
    private const string Section = "Access";

    /// <summary>At least one; each with another <see cref="IssuerSettings.Issuer"/>.</summary>
    public required IReadOnlyList<IssuerSettings> Issuers { get; init; }

    /// <summary>The claim that names the person, by the id that the directory knows them by. <c>Access:Claims:Subject</c>, default <c>sub</c>.</summary>
    public string SubjectClaim { get; init; } = "sub";

    /// <summary>The claim that names the organization. <c>Access:Claims:Organization</c>, default <c>org</c>.</summary>
    public string OrganizationClaim { get; init; } = "org";

    /// <summary>The claim that names the roles. <c>Access:Claims:Roles</c>, default <c>roles</c>.</summary>
    public string RolesClaim { get; init; } = "roles";

    /// <summary>How far the issuer's clock may be from ours. <c>Access:ClockSkew</c>, an ISO 8601 duration from 0 to 5 minutes, default 1 minute.</summary>
    public Duration ClockSkew { get; init; } = Duration.FromMinutes(1);

    /// <exception cref="SettingsException">A setting is missing or wrong.</exception>
    public static AccessSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        return new AccessSettings
        {
            Issuers = ReadIssuers(section.GetSection("Issuers")),
            SubjectClaim = section.Optional("Claims:Subject") ?? "sub",
            OrganizationClaim = section.Optional("Claims:Organization") ?? "org",
            RolesClaim = section.Optional("Claims:Roles") ?? "roles",
            ClockSkew = section.Duration("ClockSkew", Duration.FromMinutes(1), Duration.Zero, Duration.FromMinutes(5)),
        };
    }

    private static List<IssuerSettings> ReadIssuers(IConfigurationSection section)
    {
        var issuers = section.GetChildren().Select(IssuerSettings.Read).ToList();
        if (issuers.Count == 0)
            throw new SettingsException(section.Path, "must name at least one issuer of bearer tokens.");
        if (issuers.GroupBy(issuer => issuer.Issuer).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new SettingsException(ConfigurationPath.Combine(section.Path, twice.Last().Name, "Issuer"), $"repeats the issuer '{twice.Key}'.");
        return issuers;
    }
}
