using Interviews.Domain.Interviews;
using Interviews.Domain.Scheduling;
using Interviews.Domain.Storage;
using Interviews.Functions.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Shouldly;

namespace Interviews.Functions.Tests.WholeSystem.Races;

/// <summary>That what stands in the store fits together, whatever raced for it.</summary>
internal static class Consistency
{
    private const string Organization = InterviewsHost.Organization;
    private static readonly LocalDate First = new(2026, 3, 1);
    private static readonly LocalDate Last = new(2026, 4, 30);

    /// <summary>The events have no gap and add up to the state.</summary>
    public static async Task<Interview> ShouldBeWholeAsync(this InterviewsHost host, Guid id)
    {
        var store = host.Services.GetRequiredService<IStore>();
        var state = (await store.ReadAsync<Interview>(Organization, Interview.RecordId(id), CancellationToken.None)).ShouldNotBeNull().Value;
        var page = await store.QueryAsync(Organization, new EventsOfInterview(id), 200, null, CancellationToken.None);
        InterviewEvent[] events = [.. page.Items.Select(stored => stored.Value)];
        events.Select(e => e.Sequence).ShouldBe(Enumerable.Range(1, events.Length).Select(sequence => (long)sequence));
        AsText(InterviewHistory.Fold(null, events)!).ShouldBe(AsText(state));
        return state;
    }

    /// <summary>
    /// What people and candidates are booked for is what these interviews say, and nothing else. Whom an interview books is asked of the code under test;
    /// BookingPlanTests hold that exactly, so that a mistake there does not hide itself here.
    /// </summary>
    public static async Task BookingsShouldBeThoseOfAsync(this InterviewsHost host, params Interview[] interviews)
    {
        var store = host.Services.GetRequiredService<IStore>();
        string[] resources = ["person:ines", "person:jonas", "person:cleo", .. Enumerable.Range(0, 200).Select(number => $"person:c-{number}")];
        var days = new List<BookedDay>();
        string? continuation = null;
        do
        {
            var page = await store.QueryAsync(Organization, new BookingsBetween(resources, First, Last), 200, continuation, CancellationToken.None);
            days.AddRange(page.Items.Select(stored => stored.Value));
            continuation = page.Continuation;
        }
        while (continuation is not null);

        var expected =
            from interview in interviews
            where interview.Status is not (InterviewStatus.Cancelled or InterviewStatus.NoShow)
            from resource in TimeClaim.Of(interview).Resources
            select $"{resource} {interview.Time.ScheduledAt}/{interview.Time.EndsAt} {interview.InterviewId}";
        days.SelectMany(day => day.Bookings.Select(booking => $"{day.Resource} {booking.Start}/{booking.End} {booking.InterviewId}"))
            .ShouldBe(expected, ignoreOrder: true);
    }

    private static string AsText(Interview interview) =>
        System.Text.Json.JsonSerializer.Serialize(interview, Infrastructure.Storage.Json.StorageJson.Options);
}
