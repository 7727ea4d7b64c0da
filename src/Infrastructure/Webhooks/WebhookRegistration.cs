using Interviews.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Infrastructure.Webhooks;

public static class WebhookRegistration
{
    /// <summary>Registers <see cref="WebhookSender"/> and what it is made of. Expects a <c>TimeProvider</c> beside it.</summary>
    /// <exception cref="SettingsException">A setting under <c>Webhooks</c> is wrong.</exception>
    public static IServiceCollection AddWebhookSender(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton(WebhookSettings.Read(configuration))
            .AddSingleton<IHostResolver, SystemResolver>()
            .AddSingleton<PublicConnections>()
            .AddSingleton<WebhookSender>();
}
