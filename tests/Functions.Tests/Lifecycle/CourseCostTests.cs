using System.Collections.Concurrent;
using Interviews.Cosmos.Stub;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Lifecycle;

/// <summary>What a whole interview costs at Cosmos DB, by the stub's estimate: the figures that <c>docs/operations.md</c> reckons with.</summary>
public sealed class CourseCostTests
{
    private const string Feed = "changefeed";

    [Fact]
    public async Task Course_OfAPanelOfThreeThatGoesWell_CostsWhatTheDocumentationSays()
    {
        var stub = new CosmosStub(TimeProvider.System);
        await using var account = await StubServer.StartAsync(stub);
        await using var story = await Story.BeginAsync(
            ("CosmosDb", account.ConnectionString), ("Cosmos:Mode", "gateway"), ("Cosmos:Provision", "true"), ("Cosmos:Emulator", "true"));
        await story.Host.Clock.DrainAsync();
        var usages = new ConcurrentQueue<StubUsage>();
        stub.Handled += usages.Enqueue;

        await story.BookAsync("Mon 23 Mar 10:00", ["ines:lead", "jonas", "kim"]);
        await story.AtAsync("Mon 23 Mar 10:02");
        await story.StartAsync();
        await story.AtAsync("Mon 23 Mar 11:05");
        await story.CompleteAsync();
        foreach (var interviewer in new[] { "ines", "jonas", "kim" })
        {
            await story.SubmitAsync(interviewer);
        }

        await story.AtAsync("Thu 30 Apr 09:00");

        // A look at the feed that finds nothing costs the same whether or not there are interviews.
        var spent = usages.Where(usage => usage.Operation != Feed || usage.Items > 0).ToList();
        foreach (var group in spent.GroupBy(usage => (usage.Container, usage.Operation)).OrderBy(group => group.Key))
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{group.Key.Container} {group.Key.Operation}: {group.Count()} calls, {group.Sum(usage => usage.Charge):0.0} RU, {group.Sum(usage => usage.Bytes):N0} bytes");
        }

        story.Host.Outbox.Count.ShouldBe(15);
        spent.Where(usage => usage.Container == "interviews" && usage.Operation != Feed).Sum(usage => usage.Charge).ShouldBeInRange(250, 370);
        spent.Sum(usage => usage.Charge).ShouldBeInRange(450, 900);
    }
}
