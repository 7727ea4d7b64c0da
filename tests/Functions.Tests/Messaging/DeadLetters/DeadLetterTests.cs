using System.Text.Json.Nodes;
using Interviews.Functions.Messaging.DeadLetters;
using Interviews.Functions.Tests.Harness;
using Interviews.LocalHost.Queues;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Messaging.DeadLetters;

/// <summary>A poisonous item is put aside with its reason and can be replayed; its neighbors go on.</summary>
public sealed class DeadLetterTests
{
    [Fact]
    public async Task PoisonousEvent_AmongOthers_IsParkedAndItsNeighborsGoOn()
    {
        await using var host = await InterviewsHost.StartAsync();
        using var admin = host.As("a-1", "admin");

        await PoisonAsync(host);
        await host.Clock.DrainAsync();

        host.Outbox.ShouldContain(mail => mail.To == "carla@mail.example", "The neighbor's mail");
        var neighbor = (await admin.GetAsync("interviews"))["items"].AsArray().ShouldHaveSingleItem()!["id"]!.GetValue<string>();
        (await admin.GetAsync($"interviews/{neighbor}/timeline"))["next"].ShouldNotBeNull();
        var letter = (await admin.GetAsync("dead-letters?consumer=dispatch"))["items"].AsArray().ShouldHaveSingleItem()!;
        letter["reason"]!.GetValue<string>().ShouldStartWith("JsonException");
        letter["attempts"]!.GetValue<int>().ShouldBe(1);
        letter["item"]!["sequence"]!.GetValue<long>().ShouldBe(1);
    }

    [Fact]
    public async Task Replay_OfWhatStillFails_CountsTheAttemptAndStaysParked()
    {
        await using var host = await InterviewsHost.StartAsync();
        using var admin = host.As("a-1", "admin");
        await PoisonAsync(host);
        await host.Clock.DrainAsync();
        var id = (await admin.GetAsync("dead-letters?consumer=dispatch"))["items"].AsArray().ShouldHaveSingleItem()!["id"]!.GetValue<string>();

        var replayed = await admin.PostAsync($"dead-letters/{id}/replay");

        (replayed.Text("state"), replayed["attempts"].GetValue<int>()).ShouldBe(("parked", 2));
        (await admin.DeleteAsync($"dead-letters/{id}")).Status.ShouldBe(204);
        (await admin.GetAsync($"dead-letters/{id}")).ShouldBeRefused(404, "not_found");
    }

    [Fact]
    public async Task DeadLetters_OfAnotherOrganization_AreNotFound()
    {
        await using var host = await InterviewsHost.StartAsync();
        using var admin = host.As("a-1", "admin");
        using var stranger = host.As("a-1", "admin", "globex");
        await PoisonAsync(host);
        await host.Clock.DrainAsync();
        var id = (await admin.GetAsync("dead-letters?consumer=dispatch"))["items"].AsArray().ShouldHaveSingleItem()!["id"]!.GetValue<string>();

        (await stranger.GetAsync("dead-letters?consumer=dispatch"))["items"].AsArray().ShouldBeEmpty();
        (await stranger.PostAsync($"dead-letters/{id}/replay")).ShouldBeRefused(404, "not_found");
    }

    [Fact]
    public async Task PoisonMessage_OfTheNotifications_ShowsOnTheInterviewAndIsReplayedOnceItCanBe()
    {
        var broken = new BreakableMail();
        await using var host = await InterviewsHost.StartAsync(configure: broken.Install);
        using var admin = host.As("a-1", "admin");
        broken.IsBroken = true;
        var interview = await ScheduleAsync(host);
        await host.AdvanceAsync(TimeSpan.FromMinutes(10));

        (await admin.GetAsync($"interviews/{interview}"))["deliveries"]["notifications"]!["state"]!.GetValue<string>().ShouldBe("failed");
        var letter = (await admin.GetAsync("dead-letters?consumer=notifications"))["items"].AsArray().ShouldHaveSingleItem()!;
        letter["interviewId"]!.GetValue<string>().ShouldBe(interview);
        ((SqliteQueues)host.HostServices.GetRequiredService<IQueueTransport>()).Peek("notifications-poison").ShouldBeEmpty();

        broken.IsBroken = false;
        (await admin.PostAsync($"dead-letters/{letter["id"]}/replay")).Text("state").ShouldBe("replayed");
        await host.Clock.DrainAsync();

        host.Outbox.ShouldContain(mail => mail.To == "carla@mail.example");
        (await admin.GetAsync($"interviews/{interview}"))["deliveries"]["notifications"]!["state"]!.GetValue<string>().ShouldBe("delivered");
    }

    /// <summary>No organization sees what names none; what it was is kept all the same.</summary>
    [Theory]
    [InlineData("not json")]
    [InlineData("""{"subject":"Hello"}""")]
    [InlineData("""{"organizationId":"acme","interviewId":"019cadc6-9a80-75dd-aca4-fafccb743a0c"}""")]
    public async Task PoisonMessage_ThatNamesNoEvent_IsKept(string body)
    {
        await using var host = await InterviewsHost.StartAsync();
        var queues = host.HostServices.GetRequiredService<IQueueTransport>();

        await queues.SendAsync([new OutgoingMessage("notifications", body)]);
        await host.AdvanceAsync(TimeSpan.FromMinutes(10));

        var kept = await host.Services.GetRequiredService<DeadLetterStore>().ListAsync("?", "notifications", 10, null, CancellationToken.None);
        kept.Items.ShouldHaveSingleItem().Value.Item.ShouldBe(body);
    }

    /// <summary>An event of a kind that no version of the app wrote, in the store as if it had been committed.</summary>
    private static async Task PoisonAsync(InterviewsHost host)
    {
        await using var file = new SqliteConnection($"Data Source={Path.Combine(host.Data, "interviews.db")};Pooling=False");
        await file.OpenAsync();
        await using var insert = file.CreateCommand();
        var interview = Guid.NewGuid();
        insert.CommandText = "INSERT INTO documents (organizationId, id, kind, json) VALUES ($organization, $id, 'event', $json)";
        insert.Parameters.AddWithValue("$organization", InterviewsHost.Organization);
        insert.Parameters.AddWithValue("$id", $"event:{interview}:00000001");
        insert.Parameters.AddWithValue("$json", new JsonObject
        {
            ["id"] = $"event:{interview}:00000001",
            ["kind"] = "event",
            ["name"] = "InterviewTeleported",
            ["organizationId"] = InterviewsHost.Organization,
            ["interviewId"] = interview.ToString(),
            ["sequence"] = 1,
        }.ToJsonString());
        await insert.ExecuteNonQueryAsync();
        await ScheduleAsync(host);
    }

    private static async Task<string> ScheduleAsync(InterviewsHost host)
    {
        using var recruiter = host.Recruiter();
        await recruiter.PutAsync("candidates/c-1", """{"name":"Carla","email":"carla@mail.example","status":"assigned"}""");
        var scheduled = await recruiter.PostAsync(
            "interviews", """{"type":"technical","scheduledAt":"2026-03-05T10:00:00Z","duration":60,"candidateId":"c-1","interviewers":["p-1"]}""");
        return scheduled.Text("id");
    }
}
