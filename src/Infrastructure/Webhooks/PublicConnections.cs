using System.Net;
using System.Net.Sockets;
using Interviews.Domain.Webhooks;

namespace Interviews.Infrastructure.Webhooks;

/// <summary>
/// Connects to public addresses only. It looks the name up itself and connects to the very address that it has checked, so a name that stands for
/// something else a moment later leads nowhere else.
/// </summary>
public sealed class PublicConnections(IHostResolver resolver, WebhookSettings settings)
{
    /// <exception cref="AddressRefusedException">The host has no public address.</exception>
    /// <exception cref="SocketException">There is no such host, or none of its addresses can be reached.</exception>
    internal async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await resolver.ResolveAsync(context.DnsEndPoint.Host, cancellationToken);
        IPAddress[] allowed = [.. addresses.Where(address => settings.Targets.AllowPrivateAddresses || PublicAddress.Is(address))];
        if (allowed.Length == 0)
        {
            throw new AddressRefusedException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A host without a public address. Names neither the host nor the address: receivers' admins must learn nothing of the network here.</summary>
public sealed class AddressRefusedException() : Exception("The host has no public address.");
