using Interviews.Domain.Scheduling.Busy;
using Interviews.Domain.Scheduling.Recurring;
using Interviews.Infrastructure.Calendars;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Calendars;

public sealed class CalendarFilesRegistrationTests
{
    [Fact]
    public void AddCalendarFiles_Services_HaveWhatReadsFilesAndRules()
    {
        using var services = new ServiceCollection().AddCalendarFiles().BuildServiceProvider();

        services.GetRequiredService<IBusyCalendarReader>().Read("BEGIN:VCALENDAR\nEND:VCALENDAR", null, new Interval(Instant.MinValue, Instant.MaxValue)).Value.ShouldBeEmpty();
        services.GetRequiredService<IRecurrence>().Starts(new RecurringTime("FREQ=DAILY;COUNT=2", new LocalDateTime(2026, 3, 2, 10, 0), "UTC")).Value.Count.ShouldBe(2);
    }
}
