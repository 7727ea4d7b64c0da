using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using Interviews.Functions.Messaging;
using Microsoft.Azure.Functions.Worker;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.WholeSystem.Deployment;

/// <summary>REQ-CAL-17: how long a change waits at the most until somebody looks, in an instance that is up and has nothing else to do.</summary>
public sealed class ChangeDelayTests
{
    private static readonly TimeSpan _aim = TimeSpan.FromSeconds(5);

    /// <summary>For the commit, the hand-over to the queue, and the call of the calendar.</summary>
    private static readonly TimeSpan _work = TimeSpan.FromSeconds(2);

    [Fact]
    public void Settings_OfTheWayToACalendar_LeaveTimeForTheWork()
    {
        var trigger = typeof(DispatchInterviewEvents).GetMethod(nameof(DispatchInterviewEvents.RunAsync))!.GetParameters()
            .Select(parameter => parameter.GetCustomAttribute<CosmosDBTriggerAttribute>()).OfType<CosmosDBTriggerAttribute>().ShouldHaveSingleItem();
        var host = JsonNode.Parse(File.ReadAllText(Repository.PathOf("host.json")))!;
        var queues = TimeSpan.Parse(host["extensions"]!["queues"]!["maxPollingInterval"]!.GetValue<string>(), CultureInfo.InvariantCulture);

        trigger.FeedPollDelay.ShouldBeGreaterThan(0, "0 stands for the default, which is five seconds.");
        (TimeSpan.FromMilliseconds(trigger.FeedPollDelay) + queues + _work).ShouldBeLessThanOrEqualTo(_aim);
    }
}
