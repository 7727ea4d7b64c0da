using Interviews.Domain.Interviews;
using Interviews.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;

namespace Interviews.Functions.Interviews;

/// <summary>The setting <c>Dashboard:Url</c>. Without it there are no links.</summary>
internal static class InterviewLinksConfiguration
{
    /// <exception cref="SettingsException">The setting is not an absolute http or https address.</exception>
    public static InterviewLinks Read(IConfiguration configuration) => new(configuration.Uri("Dashboard:Url")?.AbsoluteUri.TrimEnd('/'));
}
