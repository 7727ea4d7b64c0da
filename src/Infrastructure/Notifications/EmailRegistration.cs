using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Interviews.Domain.Notifications;
using Interviews.Infrastructure.Notifications.CommunicationServices;
using Interviews.Infrastructure.Notifications.Outbox;
using Interviews.Infrastructure.Resilience;
using Interviews.Infrastructure.Settings;
using Interviews.Infrastructure.Sqlite;
using Interviews.Infrastructure.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Infrastructure.Notifications;

/// <summary>Chooses what sends mail: the service that the settings name or, without one, the outbox in the data folder.</summary>
public static class EmailRegistration
{
    /// <summary>
    /// Registers an <see cref="IEmailSender"/>, and the outbox if there is a data folder. A <see cref="TokenCredential"/> or an <see cref="HttpPipelineTransport"/>
    /// among the services replaces the default one. The outbox requires a <see cref="TimeProvider"/> among the services.
    /// </summary>
    /// <exception cref="SettingsException">A setting under <c>Email</c> is wrong, or there is neither a service nor a data folder.</exception>
    public static IServiceCollection AddEmail(this IServiceCollection services, IConfiguration configuration)
    {
        var data = configuration.Optional(StoreRegistration.DataSetting);
        if (data is not null)
        {
            EmbeddedStore.AddFile(services, data);
            services.AddSingleton<SqliteOutbox>();
        }

        if (EmailSettings.Read(configuration) is { } settings)
        {
            return services.AddSingleton<IEmailSender>(provider => Sender(settings, provider));
        }

        return data is not null
            ? services.AddSingleton<IEmailSender>(provider => provider.GetRequiredService<SqliteOutbox>())
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
