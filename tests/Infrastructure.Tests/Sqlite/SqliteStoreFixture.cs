using System.Globalization;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Sqlite;
using Interviews.Infrastructure.Tests.Storage.Contract;
using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace Interviews.Infrastructure.Tests.Sqlite;

public sealed class SqliteStoreFixture : StoreFixture
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(Samples.Monday.ToDateTimeOffset());

    public SqliteStoreFixture() => Open();

    public ContainerDatabase Database { get; private set; } = null!;

    public override IStore Store => new SqliteStore(Database, _time);

    public SqliteChangeFeed ChangeFeed => new(Database, _time);

    public override void Advance(Duration duration) => _time.Advance(duration.ToTimeSpan());

    public override Task ReopenAsync()
    {
        Database.Dispose();
        Open();
        return Task.CompletedTask;
    }

    public override Task<(IReadOnlyList<string> Documents, string Position)> ReadChangesAsync(string? position)
    {
        var documents = new List<string>();
        var place = long.Parse(position ?? "0", CultureInfo.InvariantCulture);
        while (ChangeFeed.Read(place, 7) is { Documents.Count: > 0 } page)
        {
            documents.AddRange(page.Documents);
            place = page.Place;
        }

        return Task.FromResult<(IReadOnlyList<string>, string)>((documents, place.ToString(CultureInfo.InvariantCulture)));
    }

    public override ValueTask DisposeAsync()
    {
        Database.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Open() => Database = new ContainerDatabase(_folder.Path, StoreContainers.Interviews);
}
