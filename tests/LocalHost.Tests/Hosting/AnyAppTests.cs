using Interviews.LocalHost.Functions;
using Interviews.LocalHost.SampleApp;
using Interviews.LocalHost.Tests.ChangeFeed;
using Microsoft.Azure.Functions.Worker.Core.FunctionMetadata;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Hosting;

/// <summary>
/// The host runs any isolated-worker app with the triggers that it has: the sample app is one, on the real packages and without a line that is made for this
/// host. Every other test here, too, runs functions of that app.
/// </summary>
public sealed class AnyAppTests
{
    [Fact]
    public async Task App_WithoutAListOfFunctions_IsServedWhole()
    {
        // One schedule stands in a setting. No setting names a Cosmos DB account, so both containers are looked for among the feeds.
        var options = TestHost.Options() with { ChangeFeeds = _ => [new MemoryFeed("documents"), new MemoryFeed("interviews")] };
        await using var host = await TestHost.StartAsync(options.With(("AzureFunctionsJobHost:functions:0", null), ("Sweep:Schedule", "0 0 0 1 1 *")));

        var described = await host.App<IFunctionMetadataProvider>().GetFunctionMetadataAsync(AppContext.BaseDirectory);
        var served = host.Service<FunctionCatalog>().All;

        served.Select(function => function.Name).ShouldBe(described.Select(function => function.Name), ignoreOrder: true);
        served.Select(function => function.Trigger.Type).Distinct().ShouldBe(
            ["httpTrigger", "queueTrigger", "timerTrigger", "cosmosDBTrigger", "orchestrationTrigger", "activityTrigger"], ignoreOrder: true);
        (await host.Client.GetAsync("/api/ok")).EnsureSuccessStatusCode();
    }

    [Fact]
    public void App_KnowsTheRealPackagesAndNothingOfTheHost()
    {
        var references = typeof(Journal).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!).ToList();

        references.ShouldContain("Microsoft.Azure.Functions.Worker");
        references.ShouldNotContain(name => name.StartsWith("Interviews.", StringComparison.Ordinal));
    }
}
