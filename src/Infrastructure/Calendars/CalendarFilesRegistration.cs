using Interviews.Domain.Scheduling.Busy;
using Interviews.Domain.Scheduling.Recurring;
using Interviews.Infrastructure.Calendars.Files;
using Interviews.Infrastructure.Calendars.Recurrence;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Infrastructure.Calendars;

public static class CalendarFilesRegistration
{
    /// <summary>What is read of iCalendar: busy times from files, and rules of recurrence.</summary>
    public static IServiceCollection AddCalendarFiles(this IServiceCollection services) => services
        .AddSingleton<IBusyCalendarReader, IcalBusyReader>()
        .AddSingleton<IRecurrence, IcalRecurrence>();
}
