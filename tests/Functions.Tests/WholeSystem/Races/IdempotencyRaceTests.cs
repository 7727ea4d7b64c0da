using Interviews.Functions.Tests.Harness;
using Interviews.Functions.Tests.Lifecycle;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.WholeSystem.Races;

/// <summary>REQ-OPS-06, REQ-OPS-07 under load: a key stands for one interview, however often and however fast it is sent.</summary>
public sealed class IdempotencyRaceTests
{
    private const string Key = "Idempotency-Key";

    [Fact]
    public async Task SameKeyAndBody_ManyPosts_MakeOneInterview()
    {
        await using var story = await Story.BeginAsync();
        using var rosa = story.CallerOf("rosa");

        var replies = await Racing.AllAtOnceAsync(Racing.Racers, _ => BookAsync(rosa));

        replies.ShouldAll(reply => reply.Status == 201 || (reply.Status == 409 && reply.Code == "idempotency_in_flight"));
        var created = replies.Where(reply => reply.Status == 201).ToList();
        created.Select(reply => reply.Body!.ToJsonString()).Distinct().Count().ShouldBe(1);
        created.Select(reply => reply.Headers["Location"]).Distinct().Count().ShouldBe(1);
        await OnlyOneExistsAsync(story, rosa, created[0]);
    }

    [Fact]
    public async Task SameKeyAndBody_RepeatedAfterInFlight_AnswersTheSame()
    {
        await using var story = await Story.BeginAsync();
        using var rosa = story.CallerOf("rosa");
        var replies = await Racing.AllAtOnceAsync(Racing.Racers, async _ =>
        {
            var reply = await BookAsync(rosa);
            while (reply.Code == "idempotency_in_flight")
            {
                reply = await BookAsync(rosa);
            }

            return reply;
        });

        replies.Tally().ShouldBe($"201 x{Racing.Racers}");
        replies.Select(reply => reply.Body!.ToJsonString()).Distinct().Count().ShouldBe(1);
        await OnlyOneExistsAsync(story, rosa, replies[0]);
    }

    [Fact]
    public async Task SameKeyOtherBodies_ManyPosts_MakeOneInterviewAndRefuseTheOthers()
    {
        await using var story = await Story.BeginAsync();
        using var rosa = story.CallerOf("rosa");

        var replies = await Racing.AllAtOnceAsync(Racing.Racers, async number =>
        {
            var reply = await BookAsync(rosa, number);
            while (reply.Code == "idempotency_in_flight")
            {
                reply = await BookAsync(rosa, number);
            }

            return reply;
        });

        replies.Tally().ShouldBe($"201 x1, 422 idempotency_key_reused x{Racing.Racers - 1}");
        await OnlyOneExistsAsync(story, rosa, replies.Single(reply => reply.Status == 201));
    }

    [Fact]
    public async Task SameKey_OfAnotherCaller_IsAnotherKey()
    {
        await using var story = await Story.BeginAsync();
        using var rosa = story.CallerOf("rosa");
        using var olga = story.Host.As("olga", "recruiter");

        (await BookAsync(rosa)).Status.ShouldBe(201);
        (await BookAsync(olga)).Code.ShouldBe("schedule_conflict");
    }

    private static Task<Reply> BookAsync(Caller caller, int variant = 0) => caller.PostAsync(
        "interviews",
        new
        {
            type = "technical",
            candidateId = "cleo",
            scheduledAt = At.Of("Mon 23 Mar 10:00"),
            durationMinutes = 60,
            interviewers = new[] { "ines" },
            notes = $"Variant {variant}",
        },
        (Key, "one-key"));

    private static async Task OnlyOneExistsAsync(Story story, Caller caller, Reply created)
    {
        var listed = (await caller.GetAsync("interviews"))["items"].AsArray();
        listed.Count.ShouldBe(1);
        listed[0]!["id"]!.GetValue<string>().ShouldBe(created.Text("id"));
        var interview = await story.Host.ShouldBeWholeAsync(Guid.Parse(created.Text("id")));
        await story.Host.BookingsShouldBeThoseOfAsync(interview);
        await story.ShouldHaveMailedAsync("Mon 02 Mar 09:00 | cleo ines | scheduled");
    }
}
