namespace Interviews.Benchmarks.Hosting;

/// <summary>A folder that is gone when the measurement is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("interviews-bench").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
