using Interviews.LocalHost.Queues;
using Interviews.LocalHost.Tests.Hosting;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Time;

public sealed class SystemClockTests
{
    [Theory]
    [InlineData("Waiting", "delayed")]
    [InlineData("Tick", "tick")]
    public async Task Work_OnTheSystemClock_WakesByItself(string function, string entry)
    {
        await using var host = await TestHost.StartAsync(TestHost.Options(function) with { VirtualClock = false });
        await host.Service<IQueueTransport>().SendAsync([new OutgoingMessage("waiting", "delayed", TimeSpan.FromMilliseconds(30))]);

        (await host.AtLeastAsync(1))[0].ShouldBe(entry);
    }
}
