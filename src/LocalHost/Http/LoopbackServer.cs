using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Interviews.LocalHost.Http;

internal static class LoopbackServer
{
    /// <summary>Listens on loopback only.</summary>
    /// <param name="port">0 for any free one.</param>
    public static void Configure(KestrelServerOptions server, int port)
    {
        server.AddServerHeader = false;
        if (port == 0)
        {
            server.Listen(IPAddress.Loopback, 0);
        }
        else
        {
            server.ListenLocalhost(port);
        }
    }
}
