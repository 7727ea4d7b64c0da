using Interviews.LocalHost.Seams;

namespace Interviews.LocalHost.Tests.ChangeFeed;

/// <summary>A feed that lives as long as its test, over restarts of the host.</summary>
internal sealed class MemoryFeed(string container) : IChangeFeedSource
{
    private readonly Lock _lock = new();
    private readonly List<Change> _changes = [];

    public event Action? Changed;

    public string ContainerName => container;

    public void Write(params int[] numbers)
    {
        lock (_lock)
        {
            foreach (var number in numbers)
            {
                _changes.Add(new Change(_changes.Count + 1, "acme", $$"""{"number":{{number}}}"""));
            }
        }

        Changed?.Invoke();
    }

    public IReadOnlyList<Change> Read(long position, int limit)
    {
        lock (_lock)
        {
            return [.. _changes.Where(change => change.Position > position).Take(limit)];
        }
    }
}
