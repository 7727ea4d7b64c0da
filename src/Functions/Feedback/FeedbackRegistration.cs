using Interviews.Functions.Feedback.Guides;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Functions.Feedback;

internal static class FeedbackRegistration
{
    /// <summary>Scorecards, their templates, and the guides of interviews.</summary>
    public static IServiceCollection AddFeedback(this IServiceCollection services) => services
        .AddSingleton<FeedbackService>()
        .AddSingleton<ScorecardEdits>()
        .AddSingleton<GuideFits>();
}
