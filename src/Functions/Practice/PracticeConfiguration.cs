using Interviews.Domain.Practice;
using Interviews.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;
using NodaTime;

namespace Interviews.Functions.Practice;

/// <summary>The settings under <c>Practice</c>, as ISO 8601 durations. A bad one stops the start.</summary>
internal static class PracticeConfiguration
{
    public static PracticeSettings Read(IConfiguration configuration)
    {
        var defaults = new PracticeSettings();
        return new PracticeSettings
        {
            Grace = configuration.Duration("Practice:Grace", defaults.Grace, Duration.Zero, Duration.FromMinutes(10)),
            AbandonAfter = configuration.Duration("Practice:AbandonAfter", defaults.AbandonAfter, Duration.FromDays(1), Duration.FromDays(365)),
        };
    }
}
