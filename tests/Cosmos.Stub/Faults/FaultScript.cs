using System.Collections.Concurrent;

namespace Interviews.Cosmos.Stub.Faults;

/// <summary>Faults in a given order for the requests of one operation, and for none after the last.</summary>
/// <param name="operation">As in <see cref="StubUsage.Operation"/>.</param>
public sealed class FaultScript(string operation, params IEnumerable<Fault> faults) : IFaults
{
    private readonly string _operation = operation;
    private readonly ConcurrentQueue<Fault> _faults = new(faults);

    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>What has not happened yet.</summary>
    public int Left => _faults.Count;

    public Fault Next(string operation, string container) => operation == _operation && _faults.TryDequeue(out var fault) ? fault : Fault.None;
}
