using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Functions.Feedback;

internal static class FeedbackRegistration
{
    /// <summary>Scorecards.</summary>
    public static IServiceCollection AddFeedback(this IServiceCollection services) => services
        .AddSingleton<FeedbackService>()
        .AddSingleton<ScorecardEdits>();
}
