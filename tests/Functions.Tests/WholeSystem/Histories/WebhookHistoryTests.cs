using Interviews.Durable;
using Interviews.Functions.Tests.Webhooks;
using Interviews.Functions.Webhooks;
using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.WholeSystem.Histories;

/// <summary>Deliveries that wait for their next attempt when a new version is deployed go on with its code: see README.md beside this file.</summary>
public sealed class WebhookHistoryTests
{
    private static readonly Dictionary<string, Func<Hooked, string, Task>> Lives = new()
    {
        ["webhook-accepted"] = (_, _) => Task.CompletedTask,
        ["webhook-accepted-later"] = async (hooked, _) =>
        {
            await hooked.Host.AdvanceAsync(TimeSpan.FromMinutes(3));
            hooked.Receiver.Answer = (http, _) => Receiver.Status(http, 200);
            await hooked.Host.AdvanceAsync(TimeSpan.FromMinutes(3));
        },
        ["webhook-given-up"] = (hooked, _) => hooked.Host.AdvanceAsync(TimeSpan.FromDays(4)),
        ["webhook-deleted"] = async (hooked, webhook) =>
        {
            await hooked.Admin.DeleteAsync($"webhooks/{webhook}");
            await hooked.Host.AdvanceAsync(TimeSpan.FromMinutes(3));
        },
    };

    public static TheoryData<string> Names => [.. Lives.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Replay_OfARecordedDelivery_DoesTheSameInEveryEpisode(string name)
    {
        var life = GoldenHistoryTests.Read(name);

        Replay.Episodes(life).Count.ShouldBeGreaterThan(1);
        Replay.FindDifference(life, Present).ShouldBeNull();
    }

    [Fact]
    public void Replay_WithAnActivityLess_NamesIt() =>
        Replay.FindDifference(GoldenHistoryTests.Read("webhook-accepted"), async context =>
                (await context.CallActivityAsync<SentWebhook?>(nameof(WebhookActivities.SendWebhook), context.GetInput<WebhookDelivery>()))!.Outcome.ToString())
            .ShouldNotBeNull().ShouldContain(nameof(WebhookActivities.RecordWebhookAttempt));

    [Theory(Explicit = true)]
    [MemberData(nameof(Names))]
    public async Task Record(string name)
    {
        var file = HistoryRecorder.SourceOf(name);
        if (File.Exists(file))
        {
            return; // What was recorded is what runs out there; it stays.
        }

        await using var hooked = await Hooked.StartAsync();
        var webhook = (await hooked.RegisterAsync("/in", "interview.scheduled"))["id"]!.GetValue<string>();
        hooked.Receiver.Answer = (http, _) => Receiver.Status(http, name == "webhook-accepted" ? 200 : 500);
        var interview = await hooked.ScheduleAsync();
        await Lives[name](hooked, webhook);
        await hooked.Host.Clock.DrainAsync();
        var history = hooked.Host.HostServices.GetRequiredService<DurableEngine>().ExportHistory($"webhook-{webhook}-{interview}-1").ShouldNotBeNull();

        await File.WriteAllTextAsync(file, HistoryRecorder.OneEventALine(history), TestContext.Current.CancellationToken);
    }

    private static async Task<object?> Present(TaskOrchestrationContext context) => await DeliverWebhook.RunAsync(context);
}
