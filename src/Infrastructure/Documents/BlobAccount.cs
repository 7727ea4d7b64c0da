using Azure.Identity;
using Azure.Storage.Blobs;
using Interviews.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;

namespace Interviews.Infrastructure.Documents;

/// <summary>
/// The storage account that a setting names, in the ways in which the Functions host takes one: a connection string, or without a key by <c>serviceUri</c>,
/// <c>blobServiceUri</c> or <c>accountName</c> below it, and where it is not the default identity also <c>clientId</c>.
/// </summary>
internal static class BlobAccount
{
    /// <returns><c>null</c> when the setting names none.</returns>
    /// <exception cref="SettingsException">The setting cannot be read. A connection string is a secret, so its text stays out of the message.</exception>
    public static BlobServiceClient? Find(IConfiguration configuration, string setting)
    {
        if (configuration.Optional(setting) is { } connection)
        {
            return Connect(connection, setting);
        }

        var section = configuration.GetSection(setting);
        var address = section.Uri("serviceUri")
            ?? section.Uri("blobServiceUri")
            ?? (section.Optional("accountName") is { } name ? new Uri($"https://{name}.blob.core.windows.net") : null);
        return address is null ? null : new BlobServiceClient(address, new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = section.Optional("clientId") }));
    }

    private static BlobServiceClient Connect(string connection, string setting)
    {
        try
        {
            return new BlobServiceClient(connection);
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            throw new SettingsException(setting, "is not the connection string of a storage account.");
        }
    }
}
