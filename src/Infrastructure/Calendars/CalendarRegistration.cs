using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Interviews.Domain.Calendars;
using Interviews.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Infrastructure.Calendars;

public static class CalendarRegistration
{
    /// <summary>The key of the <see cref="TimeProvider"/> that waits before a request is sent again; the system's own unless one is registered, because other machines' time does not move with ours.</summary>
    public const string WaitsKey = "calendar-waits";

    /// <summary>Registers an <see cref="ICalendar"/> where settings name one. A <see cref="TokenCredential"/> or <see cref="HttpPipelineTransport"/> among the services goes before the usual one.</summary>
    /// <exception cref="SettingsException">A setting under <c>Calendars</c> is wrong.</exception>
    public static IServiceCollection AddCalendars(this IServiceCollection services, IConfiguration configuration) =>
        OutlookSettings.Read(configuration) is { } outlook
            ? services.AddSingleton<ICalendar>(provider => new OutlookCalendar(
                outlook,
                new GraphPipeline(
                    outlook,
                    provider.GetService<TokenCredential>() ?? new DefaultAzureCredential(),
                    provider.GetService<HttpPipelineTransport>(),
                    provider.GetKeyedService<TimeProvider>(WaitsKey) ?? TimeProvider.System)))
            : services;
}
