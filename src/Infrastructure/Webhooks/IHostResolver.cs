using System.Net;

namespace Interviews.Infrastructure.Webhooks;

/// <summary>Says which addresses a host's name stands for at this moment.</summary>
public interface IHostResolver
{
    /// <exception cref="System.Net.Sockets.SocketException">There is no such host.</exception>
    Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken);
}

internal sealed class SystemResolver : IHostResolver
{
    public async Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken) => await Dns.GetHostAddressesAsync(host, cancellationToken);
}
