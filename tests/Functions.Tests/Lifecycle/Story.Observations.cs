using System.Globalization;
using System.Text.Json.Nodes;
using Interviews.Functions.Tests.Harness;
using Microsoft.DurableTask.Client;
using Shouldly;

namespace Interviews.Functions.Tests.Lifecycle;

/// <summary>What can be seen of the interview besides its mails.</summary>
internal sealed partial class Story
{
    public DurableTaskClient Durable => _host.Durable;

    /// <summary>What the timeline says comes next, such as <c>beforeStart: reminder-PT24H at Sun 22 Mar 10:00</c>, or <c>nothing</c>.</summary>
    public async Task<string> NextAsync()
    {
        var timeline = await TimelineAsync();
        if (timeline.Body!["next"] is not { } next)
        {
            return "nothing";
        }

        var due = next["dueAt"] is { } at ? $" at {At.Text(Instant(at))}" : string.Empty;
        return $"{next["phase"]}: {next["next"]}{due}";
    }

    /// <summary>Every step that the timeline says is planned, such as <c>reminder-PT24H at Sun 22 Mar 10:00</c>.</summary>
    public async Task<IReadOnlyList<string>> ToComeAsync() =>
        [.. from step in (await TimelineAsync())["toCome"].AsArray() select $"{step!["what"]} at {At.Text(Instant(step["dueAt"]!))}"];

    /// <summary>The steps that were carried out, with the time at which each one's first message went out; in the words of <see cref="ToComeAsync"/>.</summary>
    public async Task<IReadOnlyList<string>> StepsAsync() =>
    [
        .. from item in await ItemsAsync()
           where item["what"]!.GetValue<string>() == "MessageSent" && !item["message"]!.GetValue<string>().Contains('@')
           group Instant(item["at"]!) by item["message"]!.GetValue<string>() into step
           orderby step.Min()
           select $"{step.Key} at {At.Text(step.Min())}",
    ];

    /// <summary>The names of the events so far, in order; messages are left out.</summary>
    public async Task<IReadOnlyList<string>> EventsAsync() =>
        [.. from item in await ItemsAsync() let what = item["what"]!.GetValue<string>() where what != "MessageSent" select what];

    /// <summary>Every message that the timeline tells of, such as <c>Mon 02 Mar 09:00 scheduled@1 person:ines</c>.</summary>
    public async Task<IReadOnlyList<string>> MessagesAsync() =>
    [
        .. from item in await ItemsAsync()
           where item["what"]!.GetValue<string>() == "MessageSent"
           let line = $"{At.Text(Instant(item["at"]!))} {item["message"]} {item["to"]}"
           orderby line
           select line,
    ];

    /// <summary>How far feedback has come, as the interview shows it.</summary>
    public async Task<JsonNode> FeedbackAsync() => (await DoAsync("rosa", caller => caller.GetAsync($"interviews/{Id}")))["feedback"];

    /// <summary>What the interview says of its mails, such as <c>failed: why</c>; <c>null</c> when it says nothing.</summary>
    public async Task<string?> NotificationsAsync()
    {
        await _host.Clock.DrainAsync();
        var interview = await DoAsync("rosa", caller => caller.GetAsync($"interviews/{Id}"));
        return interview["deliveries"]["notifications"] is { } said ? $"{said["state"]}: {said["reason"]}" : null;
    }

    /// <summary>Who was told, as the timeline says it of each event of this name.</summary>
    public async Task<IReadOnlyList<string?>> ToldAsync(string what) =>
        [.. from item in await ItemsAsync() where item["what"]!.GetValue<string>() == what select item["to"]?.GetValue<string>()];

    /// <summary>Every lifecycle instance of the interview, such as <c>r1 Completed "cancelled"</c>.</summary>
    public async Task<IReadOnlyList<string>> InstancesAsync()
    {
        await _host.Clock.DrainAsync();
        var prefix = $"interview-{Id}-";
        var found = new List<string>();
        await foreach (var instance in Durable.GetAllInstancesAsync(new OrchestrationQuery(InstanceIdPrefix: prefix, FetchInputsAndOutputs: true)))
        {
            var output = instance.IsCompleted ? " " + instance.SerializedOutput : string.Empty;
            found.Add($"{instance.InstanceId[prefix.Length..]} {instance.RuntimeStatus}{output}");
        }

        return [.. found.Order(StringComparer.Ordinal)];
    }

    public async Task<string> StatusAsync() => (await DoAsync("rosa", caller => caller.GetAsync($"interviews/{Id}"))).Text("status");

    /// <summary>Checks what comes next, and that the clock need not move for it to be so.</summary>
    public async Task NextShouldBeAsync(string expected) => (await NextAsync()).ShouldBe(expected, At.Text(_host.Clock.Now));

    private static DateTimeOffset Instant(JsonNode instant) => DateTimeOffset.Parse(instant.GetValue<string>(), CultureInfo.InvariantCulture);

    private async Task<IEnumerable<JsonNode>> ItemsAsync() => (await TimelineAsync())["items"].AsArray().OfType<JsonNode>();

    private async Task<Reply> TimelineAsync()
    {
        await _host.Clock.DrainAsync();
        return await DoAsync("rosa", caller => caller.GetAsync(Route("timeline")));
    }
}
