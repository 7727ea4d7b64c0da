using Interviews.Domain.Calendars;
using Interviews.Domain.Interviews;
using Interviews.Functions.Calendars.Feeds;
using Interviews.Functions.Calendars.Files;
using Interviews.Functions.Messaging;
using Interviews.Infrastructure.Calendars;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Functions.Calendars;

internal static class CalendarsRegistration
{
    /// <summary>Calendar files, read and written, and interviews in people's calendars where settings name a provider.</summary>
    public static IServiceCollection AddCalendars(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddCalendarFiles()
            .AddCalendarProvider(configuration)
            .AddSingleton<CalendarSync>()
            .AddSingleton<CalendarFiles>()
            .AddSingleton<CalendarFeeds>();
        return services.Any(service => service.ServiceType == typeof(ICalendar))
            ? services.AddSingleton(new EventQueue(QueueMessages.CalendarsQueue, DeliveryChannel.Calendar, CalendarSync.Handles))
            : services;
    }
}
