using System.Collections.Concurrent;

namespace Interviews.Cosmos.Stub.Account;

internal sealed class StubAccount(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, StubDatabase> _databases = new(StringComparer.Ordinal);
    private int _last;

    public TimeProvider Time => time;

    /// <param name="name">The name, or the resource id by which the SDK asks for what it has seen before.</param>
    public StubDatabase? Find(string name) =>
        _databases.TryGetValue(name, out var database) ? database : _databases.Values.FirstOrDefault(other => other.ResourceId == name);

    /// <returns>The database, and whether it is new.</returns>
    public (StubDatabase Database, bool Created) GetOrAdd(string name)
    {
        var made = new StubDatabase(name, Interlocked.Increment(ref _last), time);
        var database = _databases.GetOrAdd(name, made);
        return (database, ReferenceEquals(database, made));
    }
}
