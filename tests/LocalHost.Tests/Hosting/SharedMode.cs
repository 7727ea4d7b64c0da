using Interviews.LocalHost.SampleApp.Durable;
using Interviews.LocalHost.SampleApp.Http;
using Interviews.LocalHost.Tests.ChangeFeed;

namespace Interviews.LocalHost.Tests.Hosting;

/// <summary>The host of the tests of one mode.</summary>
public abstract class SharedMode : SharedHost
{
    private static readonly string[] Functions =
    [
        .. Answers.Names, .. Approval.Names, .. Orchestrations.Names, .. Observation.Names, "Thing", "Greets", "Fails", "Multi", "HalfHourly", "InOrder",
    ];

    private SharedMode(MemoryFeed feed, bool inProcessOfItsOwn)
        : base(TestHost.Options(Functions).With(feed) with { AppInProcessOfItsOwn = inProcessOfItsOwn }) => Feed = feed;

    internal MemoryFeed Feed { get; }

    public sealed class OneProcess() : SharedMode(new MemoryFeed("documents"), inProcessOfItsOwn: false);

    public sealed class TwoProcesses() : SharedMode(new MemoryFeed("documents"), inProcessOfItsOwn: true);
}
