using Interviews.Functions.Analytics.Projection;
using Interviews.Functions.Analytics.Rebuild;
using Interviews.Functions.Analytics.Reports;
using Interviews.Functions.Messaging.DeadLetters;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Functions.Analytics;

internal static class AnalyticsRegistration
{
    /// <summary>Projections of events, and the reports that read them.</summary>
    public static IServiceCollection AddAnalytics(this IServiceCollection services) => services
        .AddSingleton<IReplayable, ProjectAnalytics>()
        .AddSingleton<AnalyticsProjector>()
        .AddSingleton<GenerationStore>()
        .AddSingleton<MetricsReader>()
        .AddSingleton<BlindReports>()
        .AddSingleton<CalibrationReader>()
        .AddSingleton<ImpactReader>()
        .AddSingleton(typeof(ReportEndpoint<>))
        .AddSingleton<RebuildOperations>();
}
