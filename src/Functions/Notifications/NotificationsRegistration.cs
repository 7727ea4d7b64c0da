using Interviews.Domain.Interviews;
using Interviews.Domain.Notifications;
using Interviews.Functions.Messaging;
using Interviews.Functions.Notifications.Templates;
using Interviews.Infrastructure.Notifications;
using Interviews.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Functions.Notifications;

internal static class NotificationsRegistration
{
    /// <summary>Mail about events and about steps of the lifecycle, and the <see cref="IEmailSender"/> that sends it.</summary>
    /// <exception cref="SettingsException">A setting of the sender is wrong or missing.</exception>
    public static IServiceCollection AddNotifications(this IServiceCollection services, IConfiguration configuration) => services
        .AddEmail(configuration)
        .AddSingleton(NotificationSettings.Read(configuration))
        .AddSingleton<MessageComposer>()
        .AddSingleton<Invitations>()
        .AddSingleton<AddresseeResolver>()
        .AddSingleton<Notifier>()
        .AddSingleton<InterviewStaff>()
        .AddSingleton<MailContacts>()
        .AddSingleton<InterviewMessages>()
        .AddSingleton<UnreachableParticipants>()
        .AddSingleton(new EventQueue(QueueMessages.NotificationsQueue, DeliveryChannel.Notifications, InterviewMessages.Handles));
}
