using Interviews.Functions.Messaging.DeadLetters;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Functions.Messaging;

internal static class MessagingRegistration
{
    /// <summary>The way from the change feed to the capabilities: dispatch, queues, and the store of what nobody could handle.</summary>
    public static IServiceCollection AddMessaging(this IServiceCollection services) => services
        .AddSingleton(provider => Channels.Of(provider.GetServices<EventQueue>()))
        .AddSingleton<InterviewEventReader>()
        .AddSingleton<DeliveryRecorder>()
        .AddSingleton<FeedWatch>()
        .AddSingleton<DeadLetterStore>()
        .AddSingleton<PoisonMessages>()
        .AddSingleton<IReplayable, DispatchInterviewEvents>();
}
