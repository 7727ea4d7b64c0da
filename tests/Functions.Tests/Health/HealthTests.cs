using Interviews.Functions.Tests.Contract;
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
    }
}
