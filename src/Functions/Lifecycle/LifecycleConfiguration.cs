using Interviews.Domain.Lifecycle;
using Interviews.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;
using NodaTime;

namespace Interviews.Functions.Lifecycle;

/// <summary>The settings under <c>Lifecycle</c>, as ISO 8601 durations. A bad one stops the start.</summary>
internal static class LifecycleConfiguration
{
    private static readonly Duration Zero = Duration.Zero;

    public static LifecycleSettings Read(IConfiguration configuration)
    {
        var defaults = new LifecycleSettings();
        return new LifecycleSettings
        {
            Reminders = [.. configuration.Durations("Lifecycle:Reminders", defaults.Reminders, Duration.FromMinutes(1), Duration.FromDays(30)).Distinct().OrderDescending()],
            NoShowGrace = configuration.Duration("Lifecycle:NoShowGrace", defaults.NoShowGrace, Zero, Duration.FromHours(4)),
            FeedbackNudge = configuration.Duration("Lifecycle:FeedbackNudge", defaults.FeedbackNudge, Duration.FromMinutes(1), Duration.FromDays(7)),
            FeedbackEscalation = configuration.Duration("Lifecycle:FeedbackEscalation", defaults.FeedbackEscalation, Duration.FromMinutes(1), Duration.FromDays(30)),
            FeedbackDeadline = configuration.Duration("Lifecycle:FeedbackDeadline", defaults.FeedbackDeadline, Duration.FromHours(1), Duration.FromDays(90)),
        };
    }
}
