using Interviews.Azurite;
using Interviews.Cosmos.Stub;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.WholeSystem.Deployment;

/// <summary>The whole system on a Cosmos DB account and a storage account, as settings name them: store, change feed, queues.</summary>
public sealed class CosmosAccountTests(AzuriteServer azurite)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Interview_Scheduled_RunsItsCourseOnTheAccounts()
    {
        var stub = new CosmosStub(TimeProvider.System);
        await using var account = await StubServer.StartAsync(stub);
        await using var host = await StartAsync(account.ConnectionString, await azurite.NewAccountAsync());
        using var recruiter = host.Recruiter();

        await recruiter.PutAsync("candidates/c-1", """{"name":"Carla","email":"carla@mail.example","status":"assigned"}""");
        var interview = await recruiter.PostAsync(
            "interviews", """{"type":"technical","scheduledAt":"2026-03-05T10:00:00Z","duration":60,"candidateId":"c-1","interviewers":["p-1"]}""");

        interview.Status.ShouldBe(201);
        await UntilAsync(host, () => Task.FromResult(host.Outbox.Any(mail => mail.To == "carla@mail.example")));
        await UntilAsync(host, async () => (await recruiter.GetAsync($"interviews/{interview.Text("id")}/timeline")).Body!["next"] is not null);
        await UntilAsync(host, async () =>
            (await recruiter.GetAsync("interviews/analytics?startDate=2026-03-01&endDate=2026-03-31"))["volume"]["interviews"]!.GetValue<int>() == 1);
        (await host.Anonymous.GetAsync("health")).Body!.ToJsonString().ShouldContain("cosmos");
    }

    private static Task<InterviewsHost> StartAsync(string cosmos, string storage) => InterviewsHost.StartAsync(settings: new Dictionary<string, string?>
    {
        ["CosmosDb"] = cosmos,
        ["Cosmos:Mode"] = "gateway",
        ["Cosmos:Provision"] = "true",
        ["Cosmos:Emulator"] = "true",
        ["AzureWebJobsStorage"] = storage,
    });

    /// <summary>The accounts are looked at in real time, which the virtual clock does not say: each look lets the host do what has come.</summary>
    private static async Task UntilAsync(InterviewsHost host, Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await holds())
        {
            patience.Token.ThrowIfCancellationRequested();
            await host.Clock.DrainAsync();
        }
    }
}
