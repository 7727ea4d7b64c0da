using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Http;

/// <summary>Every filter of <c>GET /interviews</c>, by whether it finds one known interview among others.</summary>
public sealed class FilterTests(FilterTests.Known known) : IClassFixture<FilterTests.Known>
{
    [Theory]
    [InlineData("status=scheduled", true)]
    [InlineData("status=Scheduled,cancelled", true)]
    [InlineData("status=scheduled&status=cancelled", true)]
    [InlineData("status=cancelled", false)]
    [InlineData("status=no-show", false)]
    [InlineData("status=rescheduled", false)]
    [InlineData("type=phoneScreen", true)]
    [InlineData("type=Phone%20Screen", true)]
    [InlineData("interviewType=phone_screen", true)]
    [InlineData("type=video", false)]
    [InlineData("applicationId=a-9", true)]
    [InlineData("application_id=a-9", true)]
    [InlineData("applicationId=a-8", false)]
    [InlineData("jobId=j-9", true)]
    [InlineData("jobId=j-8", false)]
    [InlineData("candidateId=c-9", true)]
    [InlineData("candidateId=c-8", false)]
    [InlineData("interviewerId=p-9", true)]
    [InlineData("interviewerId=p-8", false)]
    [InlineData("tag=react", true)]
    [InlineData("tag=vue", false)]
    [InlineData("q=lovelace", true)]
    [InlineData("q=ADA%20L", true)]
    [InlineData("q=hopper", false)]
    [InlineData("dateFrom=2026-07-01", true)]
    [InlineData("dateFrom=2026-07-02", false)]
    [InlineData("dateFrom=2026-07-01T10:00:00Z", true)]
    [InlineData("dateFrom=2026-07-01T10:00:01Z", false)]
    [InlineData("dateFrom=2026-07-01T12:00%2B02:00", true)]
    [InlineData("dateFrom=2026-07-01T12:00+02:00", true)]
    [InlineData("dateTo=2026-07-01", true)]
    [InlineData("dateTo=2026-06-30", false)]
    [InlineData("dateTo=2026-07-01T10:00:00Z", false)]
    [InlineData("startDate=2026-07-01&endDate=2026-07-01", true)]
    [InlineData("from=2026-07-02&to=2026-07-31", false)]
    [InlineData("status=scheduled&type=phone&jobId=j-9&tag=react&q=ada&candidateId=c-9&interviewerId=p-9&dateFrom=2026-07-01", true)]
    [InlineData("status=scheduled&type=phone&jobId=j-9&tag=vue", false)]
    [InlineData("sort=scheduledAt", true)]
    [InlineData("sort=%2BscheduledAt", true)]
    [InlineData("sort=+scheduledAt", true)]
    [InlineData("sort=-scheduledAt", true)]
    [InlineData("sort=scheduledAt:desc", true)]
    public async Task List_Filtered_FindsWhatMatches(string query, bool found)
    {
        var reply = await known.Stage.ReadAsync($"interviews?{query}");

        reply.Status.ShouldBe(200, reply.Body?.ToJsonString());
        reply["items"].AsArray().Any(item => item!["id"]!.GetValue<string>() == known.Id).ShouldBe(found);
    }

    [Theory]
    [InlineData("colour=blue", "colour")]
    [InlineData("status=sleeping", "status")]
    [InlineData("type=coffee", "type")]
    [InlineData("type=video&interviewType=video", "interviewType")]
    [InlineData("dateFrom=yesterday", "dateFrom")]
    [InlineData("dateTo=2026-02-30", "dateTo")]
    [InlineData("sort=colour", "sort")]
    public async Task List_UnknownOrUnreadableParameter_IsRefusedByItsName(string query, string field) =>
        (await known.Stage.ReadAsync($"interviews?{query}")).ShouldBeRefused(400, "validation_failed", field);

    [Theory]
    [InlineData("days_ahead=366", 200)]
    [InlineData("daysAhead=1", 200)]
    [InlineData("days_ahead=367", 400)]
    [InlineData("days_ahead=0", 400)]
    public async Task Upcoming_DaysAhead_HasBounds(string query, int status) => (await known.Stage.ReadAsync($"interviews/upcoming?{query}")).Status.ShouldBe(status);

    [Theory]
    [InlineData("", false)]
    [InlineData("?days_ahead=120", false)]
    [InlineData("?days_ahead=122", true)]
    public async Task Upcoming_Horizon_IsThirtyDaysUnlessTold(string query, bool found) =>
        (await known.Stage.ReadAsync($"interviews/upcoming{query}"))["items"].AsArray().Any(item => item!["id"]!.GetValue<string>() == known.Id).ShouldBe(found);

    [Fact]
    public async Task List_OfAnotherOrganization_IsEmpty()
    {
        using var stranger = known.Stage.As("admin", "a-1", "globex");

        (await stranger.GetAsync("interviews"))["items"].AsArray().ShouldBeEmpty();
    }

    public sealed class Known : IAsyncLifetime
    {
        public Stage Stage { get; } = new();

        public string Id { get; private set; } = string.Empty;

        public async ValueTask InitializeAsync()
        {
            await Stage.InitializeAsync();
            await Stage.CommandAsync("PUT", "candidates/c-9", """{"name":"Ada Lovelace","status":"assigned"}""");
            await Stage.ScheduleAsync("""{"scheduledAt":"2026-07-01T10:00:00Z","jobId":"j-1"}""");
            await Stage.ScheduleAsync("""{"scheduledAt":"2026-07-03T10:00:00Z","type":"video","tags":["vue"]}""");
            var booked = await Stage.ScheduleAsync(
                """
                {"scheduledAt":"2026-07-01T10:00:00Z","type":"phone","candidateId":"c-9","jobId":"j-9","applicationId":"a-9","interviewers":["p-9"],"tags":["react","node"]}
                """);
            Id = booked.Id;
        }

        public ValueTask DisposeAsync() => Stage.DisposeAsync();
    }
}
