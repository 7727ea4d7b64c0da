using Interviews.LocalHost.Queues;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Hosting;

/// <summary>What the app logs comes over the wire at the app's levels: the host here writes everything that reaches it.</summary>
public sealed class WorkerLogTests
{
    private const string Category = "Interviews.LocalHost.SampleApp.Logging";

    private readonly LogLines _lines = new();

    [Theory]
    [InlineData("Debug", 4)]
    [InlineData("Information", 3)]
    [InlineData("Warning", 2)]
    [InlineData("None", 0)]
    public async Task Line_BelowTheLevelOfItsCategory_IsNotSent(string level, int lines)
    {
        var all = new[]
        {
            "Debug debug text", "Information information text", "Warning warning text",
            "Error error text System.InvalidOperationException: the cause",
        };
        await using var host = await StartAsync(("Logging:LogLevel:" + Category, level));

        await host.Service<IQueueTransport>().SendAsync([new OutgoingMessage("logs", "text")]);
        await host.Clock.DrainAsync();

        _lines.Of(Category).ShouldBe(all[^lines..]);
    }

    /// <summary>The line that only the worker writes: this host has no results of its own.</summary>
    [Theory]
    [InlineData("Warning", false)]
    [InlineData(null, false)]
    [InlineData("Information", true)]
    public async Task Request_LinesOfTheFramework_AreSentOnlyWhenAskedFor(string? level, bool sent)
    {
        await using var host = await StartAsync(level is null ? [] : [("Logging:LogLevel:Microsoft", level)]);

        await host.Client.GetAsync("/api/ok");
        await host.StopAsync();

        _lines.Categories.Contains("Microsoft.AspNetCore.Http.Result.OkObjectResult").ShouldBe(sent);
    }

    private Task<TestHost> StartAsync(params (string Name, string? Value)[] settings) => TestHost.StartAsync(TestHost.Options("Logs", "Ok").With(settings) with
    {
        ConfigureHost = services => services.AddLogging(logging => logging
            .SetMinimumLevel(LogLevel.Trace).AddFilter<LogLines>("Microsoft", LogLevel.Trace).AddFilter<LogLines>(null, LogLevel.Trace).AddProvider(_lines)),
    });
}
