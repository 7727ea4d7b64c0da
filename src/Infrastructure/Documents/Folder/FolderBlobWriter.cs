using Interviews.Domain.Documents;

namespace Interviews.Infrastructure.Documents.Folder;

/// <summary>Writes a file elsewhere, brings it to the disk, and only then gives it its name: whoever finds the name finds all of it.</summary>
internal sealed class FolderBlobWriter(string unfinished, string target) : IBlobWriter
{
    private readonly FileStream _file = new(unfinished, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous });

    public async Task WriteAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => await _file.WriteAsync(content, cancellationToken);

    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        await _file.FlushAsync(cancellationToken);
        _file.Flush(flushToDisk: true);
        await _file.DisposeAsync();
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(unfinished, target, overwrite: true);
    }

    public async ValueTask DisposeAsync()
    {
        await _file.DisposeAsync();
        if (File.Exists(unfinished))
        {
            File.Delete(unfinished);
        }
    }
}
