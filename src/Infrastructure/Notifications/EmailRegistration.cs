using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Interviews.Domain.Notifications;
using Interviews.Infrastructure.Resilience;
using Interviews.Infrastructure.Notifications.CommunicationServices;
using Interviews.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Infrastructure.Notifications;

/// <summary>Chooses where mail goes: to the service that settings name, or else to the outbox in the data folder.</summary>
public static class EmailRegistration
{
    /// <summary>
    /// Registers an <see cref="IEmailSender"/>, which goes before one that is registered already. A <see cref="TokenCredential"/> or <see cref="HttpPipelineTransport"/> among the
    /// services goes before the usual one.
    /// </summary>
    /// <exception cref="SettingsException">A setting under <c>Email</c> is wrong, or there is nowhere to send mail to.</exception>
    public static IServiceCollection AddEmail(this IServiceCollection services, IConfiguration configuration)
    {
        if (EmailSettings.Read(configuration) is { } settings)
        {
            return services.AddSingleton<IEmailSender>(provider => Sender(settings, provider));
        }

        return services.Any(service => service.ServiceType == typeof(IEmailSender))
            ? services
            : throw new SettingsException(EmailSettings.EndpointSetting, "is required: without DATA for a data folder there is no outbox, so mail needs a Communication Services resource.");
    }

    private static CommunicationServicesEmail Sender(EmailSettings settings, IServiceProvider provider)
    {
        var waits = provider.GetExternalClock();
        var service = new JsonPipeline(
            CommunicationServicesEmail.Scope,
            settings.Timeout.ToTimeSpan(),
            provider.GetService<TokenCredential>() ?? new DefaultAzureCredential(),
            provider.GetService<HttpPipelineTransport>(),
            waits);
        return new CommunicationServicesEmail(settings, service, waits);
    }
}
