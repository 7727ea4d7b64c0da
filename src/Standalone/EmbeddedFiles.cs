using Interviews.Domain.Storage;
using Interviews.Infrastructure.Sqlite;
using Interviews.LocalHost.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Standalone;

/// <summary>The file that the app keeps interviews and mail in: the app's own object where it runs in this process, otherwise a second connection to the file.</summary>
internal sealed class EmbeddedFiles(HostedApp app) : IDisposable
{
    private readonly Lock _lock = new();
    private ContainerDatabase? _opened;
    private bool _disposed;

    /// <exception cref="ObjectDisposedException">The host has ended.</exception>
    public ContainerDatabase Interviews => app.Services?.GetRequiredService<ContainerDatabase>() ?? Open();

    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
            _opened?.Dispose();
        }
    }

    private ContainerDatabase Open()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _opened ??= new ContainerDatabase(app.Data, StoreContainers.Interviews);
        }
    }
}
