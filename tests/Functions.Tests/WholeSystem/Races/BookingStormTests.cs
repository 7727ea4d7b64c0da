using System.Text.Json.Nodes;
using Interviews.Cosmos.Stub;
using Interviews.Domain.Scheduling;
using Interviews.Domain.Storage;
using Interviews.Functions.Tests.Harness;
using Interviews.Functions.Tests.Lifecycle;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.WholeSystem.Races;

/// <summary>
/// REQ-SCH-04 and REQ-SCH-05: a crowd wants twenty overlapping slots of one interviewer at once, by every way there is of taking time. <c>STORM</c> says how many they are.
/// </summary>
public sealed class BookingStormTests
{
    private const int Slots = 20;

    private static readonly int _crowd = Setting.Of("STORM", 80);

    private static readonly DateTimeOffset _first = At.Of("Mon 23 Mar 09:00");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task EveryWayAtOnce_OverlappingSlots_WinnersNeverOverlapAndTheOthersLeaveNothing(bool onCosmos)
    {
        await using var account = await StubServer.StartAsync(new CosmosStub(TimeProvider.System));
        (string Name, string Value)[] cosmos = [("CosmosDb", account.ConnectionString), ("Cosmos:Mode", "gateway"), ("Cosmos:Provision", "true"), ("Cosmos:Emulator", "true")];
        await using var story = await Story.BeginAsync(onCosmos ? cosmos : []);
        using var rosa = story.CallerOf("rosa");
        using var nobody = story.Host.Anonymous;
        var links = await Task.WhenAll(Enumerable.Range(0, _crowd / 4).Select(number => LinkAsync(rosa, $"c-link-{number}")));

        var replies = await Racing.AllAtOnceAsync(_crowd, number => (number % 4) switch
        {
            0 => rosa.PostAsync("interviews", Row(number)),
            1 => rosa.PostAsync("interviews/schedule/holds", new { interviewerIds = new[] { "ines" }, start = Start(number), durationMinutes = 60 }),
            2 => nobody.PostAsync(links[number / 4 % links.Length], new { start = Start(number) }),
            _ => rosa.PostAsync("interviews/schedule/bulk", new JsonObject { ["rows"] = new JsonArray(Row(number)) }),
        });

        replies.ShouldAll(reply => reply.Status == 201 || reply.Code == "schedule_conflict" || reply.Code == "gone" || reply.Status == 200);
        var refusedRows = replies.Where(reply => reply.Status == 200 && reply["refused"].GetValue<int>() > 0).ToList();
        refusedRows.Select(reply => reply["results"][0]!["problem"]!["code"]!.GetValue<string>()).Distinct().ShouldBe(["schedule_conflict"]);
        var won = replies.Count(reply => reply.Status == 201) + replies.Count(reply => reply.Status == 200 && reply["created"].GetValue<int>() == 1);

        var booked = await BookedAsync(story.Host);
        booked.Count.ShouldBe(won, "Whoever was refused left nothing behind.");
        booked.Count.ShouldBeGreaterThan(3);
        booked.Zip(booked.Skip(1)).ShouldAll(pair => pair.First.End <= pair.Second.Start);
        await InterviewsShouldBeThoseBookedAsync(story.Host, booked);
    }

    private static string Start(int number) => _first.AddMinutes(number * 7 % Slots * 15).ToString("O");

    private static JsonObject Row(int number) => new()
    {
        ["type"] = "technical",
        ["candidateId"] = $"c-{number}",
        ["scheduledAt"] = Start(number),
        ["durationMinutes"] = 60,
        ["interviewers"] = new JsonArray("ines"),
    };

    private static async Task<string> LinkAsync(Caller rosa, string candidate)
    {
        var link = await rosa.PostAsync(
            "self-schedule-links",
            new { type = "technical", candidateId = candidate, interviewerIds = new[] { "ines" }, from = _first.ToString("yyyy-MM-dd"), to = _first.ToString("yyyy-MM-dd"), durationMinutes = 60 });
        link.Status.ShouldBe(201, link.Content);
        return $"self-schedule/{link.Text("token")}";
    }

    private static async Task<IReadOnlyList<Booking>> BookedAsync(InterviewsHost host)
    {
        var day = LocalDate.FromDateTime(_first.UtcDateTime);
        var days = await host.Services.GetRequiredService<IStore>()
            .AllAsync(InterviewsHost.Organization, new BookingsBetween([Resources.Person("ines")], day, day), CancellationToken.None).ToListAsync();
        return [.. days.SelectMany(booked => booked.Bookings)];
    }

    /// <summary>Every booking is of an interview or a hold that is there, and there is no interview without one.</summary>
    private static async Task InterviewsShouldBeThoseBookedAsync(InterviewsHost host, IReadOnlyList<Booking> booked)
    {
        var store = host.Services.GetRequiredService<IStore>();
        var interviews = await store.AllAsync(InterviewsHost.Organization, new FindInterviews { InterviewerId = "ines" }, CancellationToken.None).ToListAsync();
        interviews.Select(interview => interview.InterviewId).ShouldBe(booked.Where(booking => booking.HeldUntil is null).Select(booking => booking.InterviewId), ignoreOrder: true);
        foreach (var interview in interviews)
        {
            await host.ShouldBeWholeAsync(interview.InterviewId);
        }
    }
}
