using Interviews.LocalHost.Hosting;
using Interviews.Sqlite;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Hosting;

/// <summary>An app or a setting that cannot work stops the start, by one line, and leaves nothing running.</summary>
public sealed class RefusedStartTests
{
    [Theory]
    [InlineData("ends", false, @"^The app ended with exit code 3 before it had started\.$")]
    [InlineData("throws", false, @"^The app ended before it had started: System\.InvalidOperationException: The sample does not want to start\.$")]
    [InlineData("ends", true, @"^The app ended with exit code 3 before it had told its functions\.$")]
    [InlineData("throws", true, @"^The app ended with exit code -?[1-9]\d* before it had told its functions\.$")]
    public async Task Start_AppEndsBeforeItHasStarted_IsRefused(string how, bool inProcessOfItsOwn, string message)
    {
        var refusal = await RefusalAsync((TestHost.Options() with { AppInProcessOfItsOwn = inProcessOfItsOwn }).With(("Sample:Start", how)));

        refusal.Message.ShouldMatch(message);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Start_FunctionInHostJsonThatTheAppDoesNotHave_IsRefused(bool inProcessOfItsOwn)
    {
        var refusal = await RefusalAsync(TestHost.Options("Ok", "Nowhere") with { AppInProcessOfItsOwn = inProcessOfItsOwn });

        refusal.Message.ShouldBe("host.json names the function 'Nowhere', which the app does not have.");
    }

    [Fact]
    public async Task Start_AssemblyThatIsNoProgram_IsRefused()
    {
        var refusal = await RefusalAsync(TestHost.Options() with { App = typeof(FunctionsHost).Assembly });

        refusal.Message.ShouldBe("Interviews.LocalHost is no program: it has no entry point.");
    }

    [Theory]
    [InlineData("extensions:queues:batchSize", "33")]
    [InlineData("extensions:queues:maxDequeueCount", "none")]
    [InlineData("extensions:queues:visibilityTimeout", "soon")]
    [InlineData("extensions:queues:messageEncoding", "rot13")]
    [InlineData("functionTimeout", "soon")]
    [InlineData("functionTimeout", "00:00:00.9")]
    [InlineData("functionTimeout", "-00:00:01")]
    public async Task Start_BadHostJson_IsRefusedByName(string path, string value)
    {
        var refusal = await RefusalAsync(TestHost.Options("Waiting").With(($"AzureFunctionsJobHost:{path}", value)));

        refusal.Message.ShouldStartWith($"host.json {path} is '{value}'; allowed is ");
    }

    [Fact]
    public async Task Start_BadTimeout_IsRefusedBeforeTheAppStartsAndGivesTheFolderBack()
    {
        var options = TestHost.Options();

        var refusal = await RefusalAsync(options.With(("AzureFunctionsJobHost:functionTimeout", "soon"), ("Sample:Start", "throws")));

        refusal.Message.ShouldBe("host.json functionTimeout is 'soon'; allowed is a time span from 00:00:01, such as 00:00:30.");
        await using var host = await TestHost.StartAsync(options);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Start_PortInUse_IsRefusedByName(bool inProcessOfItsOwn)
    {
        await using var first = await TestHost.StartAsync();

        var refusal = await RefusalAsync(TestHost.Options() with { Port = first.Address.Port, AppInProcessOfItsOwn = inProcessOfItsOwn });

        refusal.Message.ShouldBe($"PORT is '{first.Address.Port}', which is already in use; allowed is a free one.");
    }

    [Fact]
    public async Task Start_OrchestrationsOfAnotherVersion_IsRefused()
    {
        var options = TestHost.Options();
        var file = Path.Combine(options.Data, "durable.db");
        new SqliteDatabase(file, "CREATE TABLE instances(key INTEGER PRIMARY KEY)").Dispose();

        var refusal = await RefusalAsync(options);

        refusal.Message.ShouldStartWith($"The orchestrations in {file} were written by another version of this program");
    }

    [Fact]
    public async Task Start_AfterARefusal_WorksOnTheSameFolder()
    {
        var options = TestHost.Options();
        await RefusalAsync(options.With(("Sample:Start", "throws")));

        await using var host = await TestHost.StartAsync(options);

        (await host.Client.GetAsync("/api/ok")).EnsureSuccessStatusCode();
    }

    private static async Task<HostStartupException> RefusalAsync(LocalHostOptions options)
    {
        var refusal = await Should.ThrowAsync<HostStartupException>(async () => await (await TestHost.StartAsync(options)).DisposeAsync());
        refusal.Message.ShouldNotContain('\n');
        return refusal;
    }
}
