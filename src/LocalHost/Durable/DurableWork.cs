using Interviews.Durable;
using Interviews.LocalHost.Time;

namespace Interviews.LocalHost.Durable;

/// <summary>The orchestrations, as one part of the host's work.</summary>
internal sealed class DurableWork(DurableEngine engine) : IWorkSource
{
    public DateTimeOffset? NextDue => engine.NextDue;

    public bool Recurs => false;

    public void Wake() => engine.Wake();

    public Task<bool> DrainAsync(CancellationToken cancellationToken) => engine.DrainAsync(cancellationToken);
}
