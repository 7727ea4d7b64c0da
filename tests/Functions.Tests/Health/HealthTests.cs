using Azure;
using Interviews.Domain.Documents;
using Interviews.Functions.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Health;

public sealed class HealthTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Health_EmbeddedStore_TellsWhichItIsAndHow()
    {
        using var anybody = stage.Host.Anonymous;

        var reply = await anybody.GetAsync("health");

        reply.Status.ShouldBe(200);
        reply["store"].ToJsonString().ShouldBe("""{"kind":"sqlite","status":"healthy"}""");
        reply["checks"].AsArray().Select(check => check!["name"]!.GetValue<string>()).ShouldBe(["store", "orchestrations", "changeFeed", "documents"]);
    }

    [Fact]
    public async Task Health_OfDocumentsThatCannotBeReached_IsUnhealthyAndInterviewsGoOn()
    {
        await using var host = await InterviewsHost.StartAsync(configure: services => services.AddSingleton<IBlobs>(new Unreachable()));
        using var anybody = host.Anonymous;

        (await anybody.GetAsync("health")).Status.ShouldBe(503);
        (await anybody.GetAsync("health/interviews")).Status.ShouldBe(200);
    }

    private sealed class Unreachable : IBlobs
    {
        public Task<IBlobWriter> OpenWriteAsync(string name, CancellationToken cancellationToken) => throw Failure;

        public Task<Stream?> OpenReadAsync(string name, CancellationToken cancellationToken) => throw Failure;

        public Task DeleteAsync(string name, CancellationToken cancellationToken) => throw Failure;

        public IAsyncEnumerable<string> ListAsync(string folder, CancellationToken cancellationToken) => throw Failure;

        private static RequestFailedException Failure => new(503, "Server busy");
    }
}
