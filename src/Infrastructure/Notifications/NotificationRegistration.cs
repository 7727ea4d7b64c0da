using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Infrastructure.Notifications;

public static class NotificationRegistration
{
    /// <summary>
    /// Registers <see cref="Notifier"/> and what it is made of. Expects an <c>IStore</c>, an <c>IEmailSender</c>, <c>InterviewLinks</c>, a <c>TimeProvider</c> and logging beside it.
    /// </summary>
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton(NotificationSettings.Read(configuration))
            .AddSingleton<MessageTemplates>()
            .AddSingleton<MessageComposer>()
            .AddSingleton<AddresseeResolver>()
            .AddSingleton<Notifier>();
}
