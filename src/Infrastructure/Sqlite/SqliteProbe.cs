using Interviews.Infrastructure.Storage;

namespace Interviews.Infrastructure.Sqlite;

internal sealed class SqliteProbe(ContainerDatabase database) : IStoreProbe
{
    public string Kind => "sqlite";

    public Task CheckAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        database.File.Read(session => session.Scalar<long>("SELECT EXISTS (SELECT 1 FROM documents)"));
        return Task.CompletedTask;
    }
}
