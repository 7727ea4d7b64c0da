using Interviews.Functions.Messaging;
using Interviews.Functions.Messaging.DeadLetters;
using Interviews.Functions.Practice.Pacing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Functions.Practice;

internal static class PracticeRegistration
{
    /// <summary>Interviews that people practice with.</summary>
    public static IServiceCollection AddPractice(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(PracticeConfiguration.Read(configuration))
        .AddSingleton<PracticeService>()
        .AddSingleton<IFeedFollower, PacePractice>()
        .AddSingleton<IReplayable, PacePractice>();
}
