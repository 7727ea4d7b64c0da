using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Webhooks;

/// <summary>Messages of the queue that cannot be handled at all.</summary>
public sealed class PoisonTests
{
    [Fact]
    public async Task PoisonMessage_OfTheWebhooks_ShowsOnTheInterviewAndIsReplayedOnceItCanBe()
    {
        await using var hooked = await Hooked.StartAsync();
        await hooked.RegisterAsync();
        await ExecuteAsync(hooked, """INSERT INTO documents (organizationId, id, kind, json) VALUES ('acme', 'webhook:broken', 'webhook', '{"id":"webhook:broken"}')""");
        var interview = await hooked.ScheduleAsync();
        await hooked.Host.AdvanceAsync(TimeSpan.FromMinutes(10));

        (await hooked.StateAsync(interview)).ShouldBe("failed");
        var letter = (await hooked.ReadAsync("dead-letters?consumer=webhooks"))["items"]!.AsArray().ShouldHaveSingleItem()!;
        hooked.Receiver.Received.ShouldBeEmpty();

        await ExecuteAsync(hooked, "DELETE FROM documents WHERE id = 'webhook:broken'");
        (await hooked.Admin.PostAsync($"dead-letters/{letter["id"]}/replay")).Text("state").ShouldBe("replayed");
        await hooked.Host.Clock.DrainAsync();

        hooked.Receiver.Received.ShouldHaveSingleItem().Type.ShouldBe("interview.scheduled");
        (await hooked.StateAsync(interview)).ShouldBe("delivered");
    }

    private static async Task ExecuteAsync(Hooked hooked, string sql)
    {
        await using var file = new SqliteConnection($"Data Source={Path.Combine(hooked.Host.Data, "interviews.db")};Pooling=False");
        await file.OpenAsync();
        await using var command = file.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
