using Interviews.LocalHost.Tests.Hosting;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Durable;

/// <summary>host.json says which version instances begin in, as on the real host.</summary>
public sealed class DefaultVersionTests
{
    [Theory]
    [InlineData("", "7")]
    [InlineData("3", "3")]
    public async Task Instance_BeginsInTheVersionAskedForOrInThatOfHostJson(string asked, string version)
    {
        await using var host = await TestHost.StartAsync(typeof(Versioned), settings: new() { ["AzureFunctionsJobHost:extensions:durableTask:defaultVersion"] = "7" });
        var client = host.Service<DurableTaskClient>();

        var id = await client.ScheduleNewOrchestrationInstanceAsync(
            nameof(Versioned), options: new StartOrchestrationOptions { Version = new TaskVersion(asked) }, cancellation: TestContext.Current.CancellationToken);
        await host.Clock.DrainAsync();

        (await client.GetInstanceAsync(id, getInputsAndOutputs: true, TestContext.Current.CancellationToken))!.ReadOutputAs<string>().ShouldBe(version);
    }

    public static class Versioned
    {
        [Function(nameof(Versioned))]
        public static Task<string> Run([OrchestrationTrigger] TaskOrchestrationContext context) => Task.FromResult(context.Version);
    }
}
