using Interviews.Domain.Storage;
using Interviews.Sqlite;

namespace Interviews.Infrastructure.Sqlite;

/// <summary>The file of one container, <c>interviews.db</c> and so on, in the data folder. Whoever keeps something in it shares its one writer.</summary>
public sealed class ContainerDatabase : IDisposable
{
    /// <param name="folder">The data folder; created when missing.</param>
    /// <param name="container">One of <see cref="StoreContainers"/>.</param>
    public ContainerDatabase(string folder, string container)
    {
        Folder = folder;
        File = new SqliteDatabase(Path.Combine(folder, container + ".db"), Schema.Text);
    }

    /// <summary>Raised after a commit that wrote documents, on any thread.</summary>
    public event Action? RecordsWritten;

    public string Folder { get; }

    internal SqliteDatabase File { get; }

    public void Dispose() => File.Dispose();

    internal void AnnounceRecords() => RecordsWritten?.Invoke();
}
