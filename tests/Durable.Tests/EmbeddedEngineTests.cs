using Interviews.Durable.Contract;

namespace Interviews.Durable.Tests;

public sealed class ContinueAsNewTests : ContinueAsNewContract
{
    protected override DurableHost CreateHost() => new EmbeddedHost();
}

public sealed class CustomStatusTests : CustomStatusContract
{
    protected override DurableHost CreateHost() => new EmbeddedHost();
}

public sealed class DeterminismTests : DeterminismContract
{
    protected override DurableHost CreateHost() => new EmbeddedHost();
}

public sealed class EarlyEventsTests : EarlyEventsContract
{
    protected override DurableHost CreateHost() => new EmbeddedHost();
}

public sealed class EntityTests : EntityContract
{
    protected override DurableHost CreateHost() => new EmbeddedHost();
}

public sealed class FailureTests : FailureContract
{
    protected override DurableHost CreateHost() => new EmbeddedHost();
}

public sealed class FanOutTests : FanOutContract
{
    protected override DurableHost CreateHost() => new EmbeddedHost();
}

public sealed class HistoryTests : HistoryContract
{
    protected override DurableHost CreateHost() => new EmbeddedHost();
}

public sealed class InstanceIdTests : InstanceIdContract
{
    protected override DurableHost CreateHost() => new EmbeddedHost();
}

public sealed class ListingTests : ListingContract
{
    protected override DurableHost CreateHost() => new EmbeddedHost();
}

public sealed class NonDeterminismTests : NonDeterminismContract
{
    protected override DurableHost CreateHost() => new EmbeddedHost();
}

public sealed class PagingTests : PagingContract
{
    protected override DurableHost CreateHost() => new EmbeddedHost();
}

public sealed class PurgeTests : PurgeContract
{
    protected override DurableHost CreateHost() => new EmbeddedHost();
}

public sealed class InstanceRestartTests : RestartContract
{
    protected override DurableHost CreateHost() => new EmbeddedHost();
}

public sealed class RetryTests : RetryContract
{
    protected override DurableHost CreateHost() => new EmbeddedHost();
}

public sealed class RewindTests : RewindContract
{
    protected override DurableHost CreateHost() => new EmbeddedHost();
}

public sealed class SendEventTests : SendEventContract
{
    protected override DurableHost CreateHost() => new EmbeddedHost();
}

public sealed class SeveralWaitersTests : SeveralWaitersContract
{
    protected override DurableHost CreateHost() => new EmbeddedHost();
}

public sealed class StartAtTests : StartAtContract
{
    protected override DurableHost CreateHost() => new EmbeddedHost();
}

public sealed class SubOrchestrationTests : SubOrchestrationContract
{
    protected override DurableHost CreateHost() => new EmbeddedHost();
}

public sealed class SuspensionTests : SuspensionContract
{
    protected override DurableHost CreateHost() => new EmbeddedHost();
}

public sealed class TerminationTests : TerminationContract
{
    protected override DurableHost CreateHost() => new EmbeddedHost();
}

public sealed class TimerAgainstEventTests : TimerAgainstEventContract
{
    protected override DurableHost CreateHost() => new EmbeddedHost();
}

public sealed class TimerTests : TimerContract
{
    protected override DurableHost CreateHost() => new EmbeddedHost();
}

public sealed class WaitingTests : WaitingContract
{
    protected override DurableHost CreateHost() => new EmbeddedHost();
}
