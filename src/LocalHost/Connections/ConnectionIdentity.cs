using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;

namespace Interviews.LocalHost.Connections;

/// <summary>Who the host is to an Azure service that its settings name without a key, by the settings that the real host reads.</summary>
internal static class ConnectionIdentity
{
    /// <param name="connection">
    /// The section of the connection: <c>credential</c> (<c>managedidentity</c>, with <c>clientId</c> for one that is assigned by the user); by default whoever
    /// is signed in on this machine.
    /// </param>
    public static TokenCredential Of(IConfigurationSection connection) =>
        string.Equals(connection["credential"], "managedidentity", StringComparison.OrdinalIgnoreCase)
            ? new ManagedIdentityCredential(connection["clientId"] is { Length: > 0 } id ? ManagedIdentityId.FromUserAssignedClientId(id) : ManagedIdentityId.SystemAssigned)
            : new DefaultAzureCredential();
}
