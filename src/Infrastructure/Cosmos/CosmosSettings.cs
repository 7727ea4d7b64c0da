using Interviews.Infrastructure.Settings;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Configuration;
using NodaTime;

namespace Interviews.Infrastructure.Cosmos;

/// <summary>
/// How to reach the account. <c>CosmosDb</c> is a connection string, or a section with <c>accountEndpoint</c> for an Entra identity: the convention of the Functions host, so that
/// <c>[CosmosDBTrigger(Connection = "CosmosDb")]</c> reads the same.
/// </summary>
/// <param name="ConnectionString"><c>null</c> with an identity.</param>
/// <param name="Endpoint"><c>null</c> with a connection string.</param>
/// <param name="ClientId">Of a user-assigned managed identity.</param>
/// <param name="ManagedIdentity">Only a managed identity will do, instead of whichever identity the environment offers.</param>
/// <param name="Emulator">The account is an emulator: its certificate is not checked, and where it says that it lives is not believed.</param>
/// <param name="RequestBudget">How long one call of the store may take, waits and repeats included.</param>
internal sealed record CosmosSettings(
    string? ConnectionString, Uri? Endpoint, string? ClientId, bool ManagedIdentity, string Database, ConnectionMode Mode, bool Provision, bool Emulator, Duration RequestBudget)
{
    public const string Connection = "CosmosDb";

    private const string DefaultDatabase = "interviews";

    /// <returns><c>null</c> when no account is named.</returns>
    /// <exception cref="SettingsException">A setting is wrong; the message names it.</exception>
    public static CosmosSettings? Read(IConfiguration configuration)
    {
        var identity = configuration.GetSection(Connection);
        var (connectionString, endpoint) = (configuration.Optional(Connection), identity.Uri("accountEndpoint"));
        if (connectionString is null && endpoint is null)
        {
            return identity.GetChildren().Any() ? throw new SettingsException($"{Connection}:accountEndpoint", "is required beside the other settings of the account.") : null;
        }

        if (connectionString is not null)
        {
            CheckConnectionString(connectionString);
        }

        var options = configuration.GetSection("Cosmos");
        return new CosmosSettings(
            connectionString,
            connectionString is null ? endpoint : null,
            identity.Optional("clientId"),
            Choice(identity, "credential", "managedidentity", "default") == "managedidentity",
            options.Optional("Database") ?? DefaultDatabase,
            Choice(options, "Mode", "direct", "gateway") == "gateway" ? ConnectionMode.Gateway : ConnectionMode.Direct,
            Choice(options, "Provision", "true", "false") == "true",
            Choice(options, "Emulator", "true", "false") == "true",
            options.Duration("RequestBudget", Duration.FromSeconds(10), Duration.FromSeconds(1), Duration.FromMinutes(5)));
    }

    private static void CheckConnectionString(string text)
    {
        var parts = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2))
            .Where(part => part.Length == 2)
            .ToLookup(part => part[0], part => part[1], StringComparer.OrdinalIgnoreCase);
        if (!Uri.TryCreate(parts["AccountEndpoint"].FirstOrDefault(), UriKind.Absolute, out _) || string.IsNullOrEmpty(parts["AccountKey"].FirstOrDefault()))
        {
            throw new SettingsException(Connection, "must be a connection string with AccountEndpoint and AccountKey.");
        }
    }

    /// <summary>One of two words, the second when absent.</summary>
    private static string Choice(IConfiguration section, string name, string word, string otherwise)
    {
        var value = section.Optional(name) ?? otherwise;
        return string.Equals(value, word, StringComparison.OrdinalIgnoreCase) ? word
            : string.Equals(value, otherwise, StringComparison.OrdinalIgnoreCase) ? otherwise
            : throw new SettingsException(section.FullName(name), $"must be {word} or {otherwise}, not '{value}'.");
    }
}
