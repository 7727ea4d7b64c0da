using Interviews.LocalHost.Hosting;
using Microsoft.Azure.Functions.Worker.Core.FunctionMetadata;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Hosting;

/// <summary>A function that cannot work stops the start, by one line that names it.</summary>
public sealed class RefusedFunctionsTests
{
    private const string EntryPoint = "(Interviews.LocalHost.SampleApp.Http.Answers.Ok)";
    private const string Queue = """{"name":"text","direction":"In","type":"queueTrigger","queueName":"a"}""";
    private const string Timer = """{"name":"timer","direction":"In","type":"timerTrigger","schedule":"0 * * * * *"}""";

    [Theory]
    [InlineData($"Function 'First' {EntryPoint} has 0 triggers; it needs exactly one.", """{"name":"$return","direction":"Out","type":"queue","queueName":"a"}""")]
    [InlineData($"Function 'First' {EntryPoint} has 2 triggers; it needs exactly one.", Queue, Timer)]
    [InlineData($"Function 'First' {EntryPoint}: this host has no trigger blobTrigger.", """{"name":"blob","direction":"In","type":"blobTrigger","path":"a/b"}""")]
    [InlineData($"Function 'First' {EntryPoint}: this host has no input binding blob ('blob').", Queue, """{"name":"blob","direction":"In","type":"blob","blobPath":"a/b"}""")]
    [InlineData($"Function 'First' {EntryPoint}: this host has no output binding table ('rows').", Queue, """{"name":"rows","direction":"Out","type":"table","tableName":"a"}""")]
    [InlineData($"Function 'First' {EntryPoint} has a route that cannot be read", """{"name":"request","direction":"In","type":"httpTrigger","methods":["get"],"route":"x/{id"}""")]
    [InlineData($"Function 'First' {EntryPoint} has the schedule 'every so often', which is neither", """{"name":"timer","direction":"In","type":"timerTrigger","schedule":"every so often"}""")]
    [InlineData($"Function 'First' {EntryPoint} takes its schedule from the setting 'Nowhere', which is missing.", """{"name":"timer","direction":"In","type":"timerTrigger","schedule":"%Nowhere%"}""")]
    [InlineData($"Function 'First' {EntryPoint} names the connection 'Elsewhere', which is in no setting.", """{"name":"text","direction":"In","type":"queueTrigger","queueName":"a","connection":"Elsewhere"}""")]
    [InlineData(
        $"Function 'First' {EntryPoint} listens to the container 'nothing', of which no store offers the changes.",
        """{"name":"documents","direction":"In","type":"cosmosDBTrigger","databaseName":"db","containerName":"nothing"}""")]
    public Task Start_FunctionThatCannotWork_IsRefusedByName(string message, params string[] bindings) =>
        IsRefusedAsync(message, new DescribedFunctions(("First", bindings)));

    [Fact]
    public Task Start_TwoFunctionsOfOneName_IsRefused() =>
        IsRefusedAsync($"Function 'Twice' {EntryPoint} has the name of another", new DescribedFunctions(("twice", [Queue]), ("Twice", [Timer])));

    [Fact]
    public Task Start_TwoFunctionsOfOneRouteAndMethod_IsRefused() => IsRefusedAsync(
        $"Function 'Second' {EntryPoint} has the route and method of Function 'First' {EntryPoint}.",
        new DescribedFunctions(
            ("First", ["""{"name":"request","direction":"In","type":"httpTrigger","methods":["get","post"],"route":"x/{id}"}"""]),
            ("Second", ["""{"name":"request","direction":"In","type":"httpTrigger","methods":["POST"],"route":"X/{other}"}"""])));

    [Fact]
    public async Task Start_TwoFunctionsOfOneRouteAndOtherMethods_AreServed()
    {
        await using var host = await TestHost.StartAsync(Options(new DescribedFunctions(
            ("First", ["""{"name":"request","direction":"In","type":"httpTrigger","methods":["get"],"route":"x/{id}"}"""]),
            ("Second", ["""{"name":"request","direction":"In","type":"httpTrigger","methods":["POST"],"route":"x/{id}"}"""]))));

        (await host.Client.GetAsync("/api/x/1")).EnsureSuccessStatusCode();
        (await host.Client.PostAsync("/api/x/1", null)).EnsureSuccessStatusCode();
        host.Journal.Entries.ShouldBe(["function", "function"]);
    }

    private static async Task IsRefusedAsync(string message, DescribedFunctions functions)
    {
        var refusal = await Should.ThrowAsync<HostStartupException>(async () => await (await TestHost.StartAsync(Options(functions))).DisposeAsync());

        refusal.Message.ShouldStartWith(message);
        refusal.Message.ShouldNotContain('\n');
    }

    private static LocalHostOptions Options(DescribedFunctions functions) => (TestHost.Options() with
    {
        ConfigureApp = services => services.AddSingleton<IFunctionMetadataProvider>(functions),
    }).With(("AzureFunctionsJobHost:functions:0", null));
}
