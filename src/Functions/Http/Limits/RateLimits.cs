using Interviews.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;

namespace Interviews.Functions.Http.Limits;

/// <summary>How many requests an instance of the app answers in a minute (REQ-OPS-12).</summary>
/// <param name="CallerPerMinute">Of one person or connected system; 0 for any number.</param>
/// <param name="OrganizationPerMinute">Of all of an organization together; 0 for any number.</param>
public sealed record RateLimits(int CallerPerMinute, int OrganizationPerMinute)
{
    private const int Most = 1_000_000;

    public bool AreNone => (CallerPerMinute, OrganizationPerMinute) == (0, 0);

    /// <exception cref="SettingsException">A setting is no such number.</exception>
    public static RateLimits Read(IConfiguration configuration) => new(
        configuration.Integer("RateLimits:CallerPerMinute", 0, 0, Most), configuration.Integer("RateLimits:OrganizationPerMinute", 0, 0, Most));
}
