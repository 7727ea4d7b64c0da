using Azure.Storage.Queues;
using Interviews.Azurite;
using Interviews.Functions.Tests.Harness;
using Interviews.Functions.Tests.Messaging.DeadLetters;
using Interviews.LocalHost.Queues;
using Interviews.LocalHost.Queues.Storage;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

[assembly: AssemblyFixture(typeof(AzuriteServer))]

namespace Interviews.Functions.Tests.WholeSystem.Deployment;

/// <summary>The whole system on the queues of a storage account, which nothing of the app knows of.</summary>
public sealed class StorageAccountTests(AzuriteServer azurite)
{
    private const string Queue = "notifications";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Interview_Scheduled_IsMailedThroughTheAccountsQueue()
    {
        var connection = await azurite.NewAccountAsync();
        await using var host = await StartAsync(connection);

        await ScheduleAsync(host);

        await UntilAsync(host, () => Task.FromResult(host.Outbox.Any(mail => mail.To == "carla@mail.example")));
        host.HostServices.GetRequiredService<IQueueTransport>().ShouldBeOfType<AzureQueues>();
        await UntilAsync(host, async () => await CountAsync(connection, Queue) == 0);
    }

    [Fact]
    public async Task Message_ThatAlwaysFails_GoesOverThePoisonQueueToTheDeadLettersAndShowsOnTheInterview()
    {
        var connection = await azurite.NewAccountAsync();
        var broken = new BreakableMail { IsBroken = true };
        await using var host = await StartAsync(connection, broken);
        using var admin = host.As("a-1", "admin");

        var interview = await ScheduleAsync(host);

        await UntilAsync(host, async () => (await admin.GetAsync("dead-letters?consumer=notifications"))["items"].AsArray().Count == 1);
        (await admin.GetAsync($"interviews/{interview}"))["deliveries"]["notifications"]!["state"]!.GetValue<string>().ShouldBe("failed");
        await UntilAsync(host, async () => await CountAsync(connection, Queue) + await CountAsync(connection, Queue + "-poison") == 0);
    }

    private static Task<InterviewsHost> StartAsync(string connection, BreakableMail? mail = null) => InterviewsHost.StartAsync(
        settings: new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = connection,
            ["AzureFunctionsJobHost:extensions:queues:visibilityTimeout"] = "00:00:00",
        },
        configure: mail is null ? null : mail.Install);

    private static async Task<string> ScheduleAsync(InterviewsHost host)
    {
        using var recruiter = host.Recruiter();
        await recruiter.PutAsync("candidates/c-1", """{"name":"Carla","email":"carla@mail.example","status":"assigned"}""");
        var scheduled = await recruiter.PostAsync(
            "interviews", """{"type":"technical","scheduledAt":"2026-03-05T10:00:00Z","duration":60,"candidateId":"c-1","interviewers":["p-1"]}""");
        return scheduled.Text("id");
    }

    /// <summary>Messages come when the account gives them, which the virtual clock does not say: each look lets the host do what has come.</summary>
    private static async Task UntilAsync(InterviewsHost host, Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await holds())
        {
            patience.Token.ThrowIfCancellationRequested();
            await host.Clock.DrainAsync();
        }
    }

    /// <summary>How many messages stand in a queue, which must be there.</summary>
    private static async Task<int> CountAsync(string connection, string queue) =>
        (await new QueueClient(connection, queue).GetPropertiesAsync()).Value.ApproximateMessagesCount;
}
