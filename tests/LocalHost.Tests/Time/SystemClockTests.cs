using Interviews.LocalHost.Queues;
using Interviews.LocalHost.Tests.Hosting;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Time;

public sealed class SystemClockTests
{
    [Fact]
    public async Task Work_OnTheSystemClock_WakesByItself()
    {
        var done = new Done();
        await using var host = await TestHost.StartAsync(
            TestHost.Options(typeof(Functions)) with { VirtualClock = false }, builder => builder.Services.AddSingleton(done));
        await host.Service<IQueueTransport>().SendAsync([new OutgoingMessage("work", "delayed", TimeSpan.FromMilliseconds(30))]);

        await Should.NotThrowAsync(done.Message.Task.WaitAsync(TimeSpan.FromMinutes(1)));
        await Should.NotThrowAsync(done.Timer.Task.WaitAsync(TimeSpan.FromMinutes(1)));
    }

    internal sealed class Done
    {
        public TaskCompletionSource Message { get; } = new();

        public TaskCompletionSource Timer { get; } = new();
    }

    internal sealed class Functions(Done done)
    {
        [Function("Work")]
        public void Work([QueueTrigger("work")] string text) => done.Message.TrySetResult();

        [Function("Tick")]
        public void Tick([TimerTrigger("00:00:00.050")] TimerInfo timer) => done.Timer.TrySetResult();
    }
}
