using Interviews.LocalHost.Tests.Hosting;
using Interviews.LocalHost.Worker;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Worker;

/// <summary>What cannot work stops the start, by a message that names the function.</summary>
public sealed class DiscoveryTests
{
    [Theory]
    [InlineData(typeof(SameName), "Function 'twice'")]
    [InlineData(typeof(SameRoute), "Function 'Second' (Interviews.LocalHost.Tests.Worker.DiscoveryTests+SameRoute.Second) has the route and method of Function 'First'")]
    [InlineData(typeof(NoTrigger), "Function 'NoTrigger' (Interviews.LocalHost.Tests.Worker.DiscoveryTests+NoTrigger.Run) has 0 trigger parameters")]
    [InlineData(typeof(UnknownTrigger), "this host has no trigger BlobTriggerAttribute")]
    [InlineData(typeof(UnknownOutput), "this host has no output binding TableOutputAttribute")]
    [InlineData(typeof(UnboundParameter), "nothing binds the parameter 'missing' of type System.Int32")]
    [InlineData(typeof(WrongTimerType), "nothing binds the parameter 'timer' of type System.Int32")]
    [InlineData(typeof(BadRoute), "Function 'BadRoute' (Interviews.LocalHost.Tests.Worker.DiscoveryTests+BadRoute.Run) has a route that cannot be read")]
    [InlineData(typeof(BadSchedule), "has the schedule 'every so often', which is neither")]
    [InlineData(typeof(MissingSchedule), "takes its schedule from the setting 'Nowhere', which is missing")]
    [InlineData(typeof(MissingConnection), "names the connection 'Elsewhere', which is in no setting")]
    [InlineData(typeof(MissingContainer), "listens to the container 'nothing', of which no store offers the changes")]
    [InlineData(typeof(BadRetry), "has the retry interval 'soon'")]
    [InlineData(typeof(Action), "returns an IActionResult")]
    public async Task Start_FunctionThatCannotWork_IsRefusedByName(Type functions, string message)
    {
        var start = async () => await (await TestHost.StartAsync(TestHost.Options(functions))).DisposeAsync();

        (await start.ShouldThrowAsync<StartRefusedException>()).Message.ShouldContain(message);
    }

    [Theory]
    [InlineData("extensions:queues:batchSize", "33")]
    [InlineData("extensions:queues:maxDequeueCount", "none")]
    [InlineData("extensions:queues:visibilityTimeout", "soon")]
    public async Task Start_BadHostJson_IsRefusedByName(string path, string value)
    {
        var options = TestHost.Options(typeof(Queue)) with { Settings = new Dictionary<string, string?> { [$"AzureFunctionsJobHost:{path}"] = value } };
        var start = async () => await (await TestHost.StartAsync(options)).DisposeAsync();

        (await start.ShouldThrowAsync<StartRefusedException>()).Message.ShouldStartWith($"host.json {path} is '{value}'; allowed is ");
    }

    internal static class SameName
    {
        [Function("twice")]
        public static void One([QueueTrigger("a")] string text) => text.ShouldNotBeNull();

        [Function("Twice")]
        public static void Two([QueueTrigger("b")] string text) => text.ShouldNotBeNull();
    }

    internal static class SameRoute
    {
        [Function("First")]
        public static void First([HttpTrigger("get", "post", Route = "x/{id}")] HttpRequest request) => request.ShouldNotBeNull();

        [Function("Second")]
        public static void Second([HttpTrigger("POST", Route = "X/{other}")] HttpRequest request) => request.ShouldNotBeNull();
    }

    internal static class NoTrigger
    {
        [Function("NoTrigger")]
        public static void Run(string text) => text.ShouldNotBeNull();
    }

    internal static class UnknownTrigger
    {
        [Function("UnknownTrigger")]
        public static void Run([BlobTrigger] string text) => text.ShouldNotBeNull();
    }

    internal static class UnknownOutput
    {
        [Function("UnknownOutput")]
        [TableOutput]
        public static string Run([QueueTrigger("a")] string text) => text;
    }

    internal static class UnboundParameter
    {
        [Function("UnboundParameter")]
        public static void Run([HttpTrigger("get", Route = "x/{id}")] HttpRequest request, int missing) => missing.ShouldBe(0);
    }

    internal static class WrongTimerType
    {
        [Function("WrongTimerType")]
        public static void Run([TimerTrigger("0 * * * * *")] int timer) => timer.ShouldBe(0);
    }

    internal static class BadRoute
    {
        [Function("BadRoute")]
        public static void Run([HttpTrigger("get", Route = "x/{id")] HttpRequest request) => request.ShouldNotBeNull();
    }

    internal static class BadSchedule
    {
        [Function("BadSchedule")]
        public static void Run([TimerTrigger("every so often")] TimerInfo timer) => timer.ShouldNotBeNull();
    }

    internal static class MissingSchedule
    {
        [Function("MissingSchedule")]
        public static void Run([TimerTrigger("%Nowhere%")] TimerInfo timer) => timer.ShouldNotBeNull();
    }

    internal static class MissingConnection
    {
        [Function("MissingConnection")]
        public static void Run([QueueTrigger("a", Connection = "Elsewhere")] string text) => text.ShouldNotBeNull();
    }

    internal static class MissingContainer
    {
        [Function("MissingContainer")]
        public static void Run([CosmosDBTrigger("db", "nothing")] string documents) => documents.ShouldNotBeNull();
    }

    internal static class BadRetry
    {
        [Function("BadRetry")]
        [FixedDelayRetry(3, "soon")]
        public static void Run([TimerTrigger("0 * * * * *")] TimerInfo timer) => timer.ShouldNotBeNull();
    }

    internal static class Action
    {
        [Function("Action")]
        public static IActionResult Run([HttpTrigger("get")] HttpRequest request) => new EmptyResult();
    }

    internal static class Queue
    {
        [Function("Queue")]
        public static void Run([QueueTrigger("a")] string text) => text.ShouldNotBeNull();
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    internal sealed class BlobTriggerAttribute : TriggerBindingAttribute;

    [AttributeUsage(AttributeTargets.Method)]
    internal sealed class TableOutputAttribute : OutputBindingAttribute;
}
