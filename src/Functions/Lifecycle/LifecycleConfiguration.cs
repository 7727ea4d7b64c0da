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
            EarlyStart = configuration.Duration("Lifecycle:EarlyStart", defaults.EarlyStart, Zero, Duration.FromDays(1)),
            CandidateNotice = configuration.Duration("Lifecycle:CandidateNotice", defaults.CandidateNotice, Zero, Duration.FromDays(30)),
            NoShowGrace = configuration.Duration("Lifecycle:NoShowGrace", defaults.NoShowGrace, Zero, Duration.FromHours(4)),
            FeedbackNudge = configuration.Duration("Lifecycle:FeedbackNudge", defaults.FeedbackNudge, Duration.FromMinutes(1), Duration.FromDays(7)),
            FeedbackEscalation = configuration.Duration("Lifecycle:FeedbackEscalation", defaults.FeedbackEscalation, Duration.FromMinutes(1), Duration.FromDays(30)),
            CancelOnWithdrawal = configuration.Flag("Lifecycle:CancelOnWithdrawal", defaults.CancelOnWithdrawal),
            FeedbackDeadline = configuration.Duration("Lifecycle:FeedbackDeadline", defaults.FeedbackDeadline, Duration.FromHours(1), Duration.FromDays(90)),
        };
    }
}
