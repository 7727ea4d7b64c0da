using Azure.Core;
using Azure.Identity;
using Interviews.Domain.Calendars;
using Interviews.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Infrastructure.Calendars;

public static class CalendarRegistration
{
    /// <summary>The key of the <see cref="HttpMessageHandler"/> that sends requests; the framework's own unless one is registered.</summary>
    public const string TransportKey = "calendar-transport";

    /// <summary>Registers an <see cref="ICalendar"/> where settings name one. A <see cref="TokenCredential"/> among the services goes before the usual one.</summary>
    /// <exception cref="SettingsException">A setting under <c>Calendars</c> is wrong.</exception>
    public static IServiceCollection AddCalendarProvider(this IServiceCollection services, IConfiguration configuration)
    {
        if (OutlookSettings.Read(configuration) is not { } outlook)
        {
            return services;
        }

        GraphConnection.AddTo(services, outlook);
        return services.AddSingleton<ICalendar>(provider => new OutlookCalendar(
            outlook,
            GraphConnection.Connect(
                outlook, provider.GetService<TokenCredential>() ?? new DefaultAzureCredential(), provider.GetRequiredService<IHttpClientFactory>())));
    }
}
