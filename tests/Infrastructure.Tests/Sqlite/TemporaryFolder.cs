namespace Interviews.Infrastructure.Tests.Sqlite;

public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("interviews-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
