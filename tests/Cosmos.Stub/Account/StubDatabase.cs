using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Interviews.Cosmos.Stub.Account;

internal sealed class StubDatabase(string name, int number, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, StubContainer> _containers = new(StringComparer.Ordinal);
    private int _last;

    public string Name => name;

    public string ResourceId { get; } = ResourceIds.Database(number);

    public StubContainer? Find(string container) =>
        _containers.TryGetValue(container, out var found) ? found : _containers.Values.FirstOrDefault(other => other.ResourceId == container);

    /// <returns><c>null</c> when a container of that name exists.</returns>
    public StubContainer? Create(JsonObject definition, int ranges)
    {
        var container = new StubContainer(definition, ResourceIds.Container(number, Interlocked.Increment(ref _last)), ranges, time);
        return _containers.TryAdd(container.Name, container) ? container : null;
    }
}
