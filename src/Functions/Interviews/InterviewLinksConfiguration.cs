using Interviews.Domain.Interviews;
using Interviews.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;

namespace Interviews.Functions.Interviews;

/// <summary>The setting <c>PublicUrl</c>. Without it, links lead to this machine, <c>http://localhost:{PORT}</c>, port 7071 by default.</summary>
internal static class InterviewLinksConfiguration
{
    /// <exception cref="SettingsException">The setting is not an absolute http or https address.</exception>
    public static InterviewLinks Read(IConfiguration configuration) =>
        new((configuration.Uri("PublicUrl")?.AbsoluteUri ?? $"http://localhost:{configuration["PORT"] ?? "7071"}").TrimEnd('/'));
}
