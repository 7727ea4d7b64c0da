using Interviews.LocalHost.Sqlite;

namespace Interviews.Infrastructure.Sqlite;

/// <summary>The file <c>interviews.db</c> in the data folder, shared by the store, its change feed and the outbox so that one writer serves all three.</summary>
public sealed class InterviewsDatabase : IDisposable
{
    /// <param name="folder">The data folder; created when missing.</param>
    public InterviewsDatabase(string folder)
    {
        Folder = folder;
        File = new SqliteDatabase(Path.Combine(folder, "interviews.db"), Schema.Text);
    }

    /// <summary>Raised after a commit that wrote documents, on any thread.</summary>
    public event Action? DocumentsWritten;

    public string Folder { get; }

    internal SqliteDatabase File { get; }

    public void Dispose() => File.Dispose();

    internal void AnnounceDocuments() => DocumentsWritten?.Invoke();
}
