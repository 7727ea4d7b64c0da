using Interviews.Domain.Storage;
using Interviews.Infrastructure.Sqlite;
using Interviews.Infrastructure.Tests.Storage;
using Interviews.Infrastructure.Tests.Storage.Contract;
using NodaTime;

namespace Interviews.Infrastructure.Tests.Sqlite;

public sealed class SqliteStoreFixture : StoreFixture
{
    private readonly TemporaryFolder _folder = new();
    private readonly ManualTime _time = new();

    public SqliteStoreFixture() => Open();

    public ContainerDatabase Database { get; private set; } = null!;

    public override IStore Store => new SqliteStore(Database, _time);

    public SqliteChangeFeed ChangeFeed => new(Database, _time);

    public override void Advance(Duration duration) => _time.Advance(duration);

    public override Task ReopenAsync()
    {
        Database.Dispose();
        Open();
        return Task.CompletedTask;
    }

    public override Task<(IReadOnlyList<string> Documents, string Position)> ReadChangesAsync(string? position)
    {
        var at = position is null ? 0 : long.Parse(position);
        var documents = new List<string>();
        while (ChangeFeed.Read(at, 7) is { Count: > 0 } changes)
        {
            documents.AddRange(changes.Select(change => change.Json));
            at = changes[^1].Position;
        }

        return Task.FromResult<(IReadOnlyList<string>, string)>((documents, at.ToString()));
    }

    public override ValueTask DisposeAsync()
    {
        Database.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Open() => Database = new ContainerDatabase(_folder.Path, StoreContainers.Interviews);
}
