using Interviews.Functions.Tests.Lifecycle;
using Interviews.LocalHost.ChangeFeed;
using Interviews.LocalHost.Time;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.WholeSystem.Redelivery;

/// <summary>Whatever is delivered again, the change feed from its beginning or every queue message, happens once (REQ-OPS-20).</summary>
public sealed class RedeliveryTests
{
    public static TheoryData<string> Scripts => [nameof(LongStory.Moved), nameof(LongStory.Missed)];

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task ChangeFeed_FromItsBeginningTwiceAfterEveryStep_TouchesNothing(string name)
    {
        var script = Named(name);
        await using var story = await Story.BeginOnAsync(RepeatingQueues.Copies(1));
        await script.PlayAsync(story, async number =>
        {
            var before = await Snapshot.OfAsync(story.Host);
            await RedeliverAsync(story);
            await RedeliverAsync(story);
            before.ShouldStillHold(await Snapshot.OfAsync(story.Host), $"after step {number}");
        });

        await story.ShouldHaveMailedAsync(script.Mails);
        (await story.InstancesAsync()).ShouldBe(script.Instances);
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task QueueMessages_EachTwice_SendNoMailTwice(string name)
    {
        var script = Named(name);
        await using var story = await Story.BeginOnAsync(RepeatingQueues.Copies(2));
        await script.PlayAsync(story);

        await story.ShouldHaveMailedAsync(script.Mails);
        (await story.MessagesAsync()).Count.ShouldBe(story.Host.Outbox.Count);
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task Both_OverARestart_ChangeNothing(string name)
    {
        var script = Named(name);
        await using var story = await Story.BeginOnAsync(RepeatingQueues.Copies(2));
        await script.PlayAsync(story, async _ =>
        {
            Feeds(story).ForEach(feed => feed.Rewind());
            await story.RestartAsync();
        });

        await story.ShouldHaveMailedAsync(script.Mails);
        (await story.InstancesAsync()).ShouldBe(script.Instances);
    }

    [Fact]
    public async Task ChangeFeed_LongAfterTheLedgerForgot_SendsNoOldNews()
    {
        await using var story = await Story.BeginOnAsync(RepeatingQueues.Copies(1));
        await LongStory.Moved.PlayAsync(story);
        await story.AtAsync("Tue 01 Sep 09:00");
        await RedeliverAsync(story);

        await story.ShouldHaveMailedAsync(LongStory.Moved.Mails);
        (await story.InstancesAsync()).ShouldBe(LongStory.Moved.Instances);
    }

    /// <summary>Delivers the feed again, and checks that it was: the dispatcher sends its messages again.</summary>
    private static async Task RedeliverAsync(Story story)
    {
        var queues = RepeatingQueues.Of(story.Host.HostServices);
        var sent = queues.Sent;
        Feeds(story).ForEach(feed => feed.Rewind());
        await story.Host.Clock.DrainAsync();
        queues.Sent.ShouldBeGreaterThan(sent, "Nothing was delivered again.");
    }

    private static List<ChangeFeedListener> Feeds(Story story) =>
        [.. story.Host.HostServices.GetRequiredService<WorkSources>().All.OfType<ChangeFeedListener>()];

    private static LongStory Named(string name) => name == nameof(LongStory.Moved) ? LongStory.Moved : LongStory.Missed;
}
