using Interviews.Domain.Analytics;
using Interviews.Domain.Analytics.Counting;
using Interviews.Domain.Analytics.Reports;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Analytics.Reports;

public sealed class MetricsRowTests
{
    [Fact]
    public void Of_DaysAndMonths_AddsThoseOfOnePeriodInOrderOfTime()
    {
        var rows = MetricsRow.Of([On(MetricsGrain.Day, 6, 1), On(MetricsGrain.Month, 5, 1), On(MetricsGrain.Day, 4, 30), On(MetricsGrain.Day, 4, 29)], ReportPeriod.Month);

        rows.Select(row => (row.Start.Month, row.Tally.Counts[Counter.Interviews])).ShouldBe([(4, 2), (5, 1), (6, 1)]);
    }

    [Fact]
    public void Of_Weeks_BeginOnMonday() => MetricsRow.Of([On(MetricsGrain.Day, 5, 3), On(MetricsGrain.Day, 5, 4)], ReportPeriod.Week)
        .Select(row => row.Start).ShouldBe([new LocalDate(2026, 4, 27), new LocalDate(2026, 5, 4)]);

    private static Metrics On(MetricsGrain grain, int month, int day) => new()
    {
        OrganizationId = Scenario.Acme,
        Generation = 1,
        Subject = MetricsSubject.Organization.Key,
        Grain = grain,
        Date = new LocalDate(2026, month, day),
        Counters = new Dictionary<string, long> { [Counter.Interviews] = 1 },
    };
}
