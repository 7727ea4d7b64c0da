using Interviews.Azure.Tests.Flavour;
using Shouldly;
using Xunit;

namespace Interviews.Azure.Tests;

/// <summary>What the real packages lack is found: each misuse is compiled as one more file of the app, and the complaint names it.</summary>
public sealed class PlantedMisuseTests
{
    [Theory]
    [InlineData("unlisted member", "static Task Of(DurableTaskClient client) => client.GetStatusAsync(\"id\");", "GetStatusAsync")]
    [InlineData("unlisted type", "static void Of(DurableOrchestrationContext context) { }", "DurableOrchestrationContext")]
    [InlineData("wrong overload", "static Task Of(DurableTaskClient client) => client.TerminateInstanceAsync(\"id\", \"why\", default, 3);", "TerminateInstanceAsync")]
    [InlineData("swapped parameters", "static RetryPolicy Of() => new(TimeSpan.FromSeconds(1), 5);", "CS1503")]
    [InlineData("parameter name", "static StartOrchestrationOptions Of() => new(instanceId: \"id\");", "instanceId")]
    [InlineData("return type", "static Task<int> Of(DurableTaskClient client) => client.ScheduleNewOrchestrationInstanceAsync(\"name\");", "Task<int>")]
    [InlineData("attribute property", "static void Of([QueueTrigger(\"queue\", MaxDequeueCount = 3)] string message) { }", "MaxDequeueCount")]
    [InlineData("attribute argument", "static void Of([TimerTrigger] TimerInfo timer) { }", "schedule")]
    [InlineData("attribute target", "[HttpResult] static void Of() { }", "HttpResult")]
    [InlineData("nullability of a property", "static DateTime Of(TimerInfo timer) => timer.ScheduleStatus.Next;", "CS8602")]
    [InlineData("nullability of an answer", "static async Task<bool> Of(DurableTaskClient client) => (await client.GetInstanceAsync(\"id\")).IsCompleted;", "CS8602")]
    [InlineData("nullability of an input", "static string Of(TaskOrchestrationContext context) => context.GetInput<string>();", "CS8603")]
    [InlineData("nullability of an argument", "static Task Of(DurableTaskClient client, string? id) => client.RaiseEventAsync(id, \"event\");", "CS8604")]
    [InlineData("constraint", "static void Of(FunctionsApplicationBuilder builder) => builder.UseMiddleware<string>();", "UseMiddleware")]
    [InlineData("read-only property", "static void Of(OrchestrationMetadata instance) => instance.SerializedInput = \"\";", "SerializedInput")]
    [InlineData("LocalHost", "static void Of(global::Interviews.LocalHost.Time.IVirtualClock clock) { }", "LocalHost")]
    [InlineData("LocalHost's own builder", "static void Of() => global::Interviews.LocalHost.InProcess.CreateBuilder(null!);", "LocalHost")]
    [InlineData("embedded store", "static void Of(global::Interviews.Infrastructure.Sqlite.SqliteOutbox outbox) { }", "Sqlite")]
    [InlineData("LocalHost's package", "static void Of(global::Azure.Storage.Queues.QueueClient queue) { }", "Queues")]
    public void Complaints_PlantedMisuse_NameIt(string misuse, string member, string name) =>
        AzureBuild.Instance.Complaints(Source(member)).ShouldContain(complaint => complaint.Contains(name, StringComparison.Ordinal), misuse);

    /// <summary>Otherwise each of them might be found for another reason.</summary>
    [Fact]
    public void Complaints_RightUse_AreNone() => AzureBuild.Instance.Complaints(Source("""
        static async Task Of(DurableTaskClient client, TimerInfo timer, TaskOrchestrationContext context, FunctionsApplicationBuilder builder)
        {
            await client.RaiseEventAsync("id", "event", new RetryPolicy(5, TimeSpan.FromSeconds(1)), CancellationToken.None);
            await client.ScheduleNewOrchestrationInstanceAsync("name", timer.ScheduleStatus?.Next, new StartOrchestrationOptions(InstanceId: context.GetInput<string>()));
            builder.UseMiddleware<Http.ErrorMiddleware>();
        }
        """)).ShouldBeEmpty();

    private static string Source(string member) => $$"""
        using Microsoft.Azure.Functions.Worker;
        using Microsoft.Azure.Functions.Worker.Builder;
        using Microsoft.DurableTask;
        using Microsoft.DurableTask.Client;
        using Microsoft.Extensions.Hosting;

        namespace Interviews.Functions.Planted;

        internal static class Misuse
        {
            {{member}}
        }
        """;
}
