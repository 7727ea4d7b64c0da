using System.Reflection;
using Interviews.LocalHost.SampleApp;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Hosting;

/// <summary>By itself, for the entry assembly is the process's, and a host that starts meanwhile lends it to its app.</summary>
[CollectionDefinition(nameof(EntryAssemblyTests), DisableParallelization = true)]
[Collection(nameof(EntryAssemblyTests))]
public sealed class EntryAssemblyTests
{
    [Fact]
    public async Task Host_WhileItRuns_LeavesTheProcessItsEntryAssembly()
    {
        var before = Assembly.GetEntryAssembly();

        await using var host = await TestHost.StartAsync();

        Assembly.GetEntryAssembly().ShouldBe(before);
        before.ShouldNotBe(typeof(Journal).Assembly);
    }
}
