using Interviews.Functions.Interviews.Recurring;
using Interviews.Functions.Interviews.Views;
using Interviews.Functions.Messaging.DeadLetters;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Functions.Interviews;

internal static class InterviewsRegistration
{
    /// <summary>Interviews and the commands on them.</summary>
    public static IServiceCollection AddInterviews(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(InterviewLinksConfiguration.Read(configuration))
        .AddSingleton<InterviewService>()
        .AddSingleton<InterviewCommands>()
        .AddSingleton<SeriesCommands>()
        .AddSingleton<SeriesReservations>()
        .AddSingleton<SeriesSteps>()
        .AddSingleton<SeriesService>()
        .AddSingleton<ScheduleCommands>()
        .AddSingleton<NewInterview>()
        .AddSingleton<InterviewsTogether>()
        .AddSingleton<InterviewLists>()
        .AddSingleton<InterviewViews>()
        .AddSingleton<IReplayable, FollowDirectory>();
}
