using Interviews.Domain.Interviews;
using Interviews.Functions.Messaging;
using Interviews.Infrastructure.Notifications;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Functions.Notifications;

internal static class NotificationsRegistration
{
    /// <summary>Mail to the people whom an event or a step of the lifecycle concerns.</summary>
    public static IServiceCollection AddNotifications(this IServiceCollection services, IConfiguration configuration) => services
        .AddEmail(configuration)
        .AddMail(configuration)
        .AddSingleton<InterviewMessages>()
        .AddSingleton(new EventQueue(QueueMessages.NotificationsQueue, DeliveryChannel.Notifications, InterviewMessages.Handles));
}
