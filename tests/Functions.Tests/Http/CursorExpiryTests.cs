using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Http;

public sealed class CursorExpiryTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Cursor_OlderThanADay_IsRefusedAndOneOfADayIsNot()
    {
        await stage.ScheduleAsync("""{"scheduledAt":"{{P30D}}"}""");
        await stage.ScheduleAsync("""{"scheduledAt":"{{P30D}}"}""");
        var cursor = (await stage.ReadAsync("interviews?limit=1")).Text("nextCursor");
        await stage.AdvanceToAsync(stage.Now.AddDays(1));

        (await stage.ReadAsync($"interviews?limit=1&cursor={cursor}")).Status.ShouldBe(200);

        await stage.AdvanceToAsync(stage.Now.AddSeconds(1));
        (await stage.ReadAsync($"interviews?limit=1&cursor={cursor}")).ShouldBeRefused(400, "cursor_invalid");
    }
}
