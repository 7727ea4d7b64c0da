using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Access;

public sealed class TokenExpiryTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Token_AfterItsTime_IsRefused()
    {
        using var recruiter = stage.Host.Recruiter();
        (await recruiter.GetAsync("interviews")).Status.ShouldBe(200);
        await stage.AdvanceToAsync(stage.Now.AddDays(366));

        (await recruiter.GetAsync("interviews")).ShouldBeRefused(401, "unauthenticated");
    }
}
