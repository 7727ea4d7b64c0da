using System.Runtime.CompilerServices;
using Interviews.Domain.Documents;

namespace Interviews.Infrastructure.Documents.Folder;

/// <summary>Blobs as files below one folder. One process at a time writes there; what an earlier one left unfinished is removed when the next begins.</summary>
public sealed class FolderBlobs : IBlobs
{
    private readonly string _root;

    /// <summary>For files that are being written. No blob can lie there, because no name has a dot.</summary>
    private readonly string _unfinished;

    /// <param name="root">Created when the first blob is written.</param>
    public FolderBlobs(string root)
    {
        _root = Path.GetFullPath(root);
        _unfinished = Path.Combine(_root, ".unfinished");
        if (Directory.Exists(_unfinished))
        {
            Directory.Delete(_unfinished, recursive: true);
        }
    }

    public Task<IBlobWriter> OpenWriteAsync(string name, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var target = PathOf(name);
        Directory.CreateDirectory(_unfinished);
        return Task.FromResult<IBlobWriter>(new FolderBlobWriter(Path.Combine(_unfinished, Guid.NewGuid().ToString("N")), target));
    }

    public Task<Stream?> OpenReadAsync(string name, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return Task.FromResult<Stream?>(new FileStream(PathOf(name), new FileStreamOptions
            {
                Options = FileOptions.Asynchronous,
                Share = FileShare.Read | FileShare.Delete,
            }));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    public Task DeleteAsync(string name, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var path = PathOf(name);
        if (File.Exists(path))
        {
            File.Delete(path);
        }

        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<string> ListAsync(string folder, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        var path = PathOf(folder);
        if (!Directory.Exists(path))
        {
            yield break;
        }

        foreach (var file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return Path.GetRelativePath(_root, file).Replace(Path.DirectorySeparatorChar, '/');
        }
    }

    private string PathOf(string name) => Path.Combine(_root, BlobName.Checked(name));
}
