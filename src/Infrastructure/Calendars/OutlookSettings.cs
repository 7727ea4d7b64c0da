using Interviews.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;
using NodaTime;

namespace Interviews.Infrastructure.Calendars;

/// <summary>The settings under <c>Calendars:Outlook</c>. Who signs in comes from Azure.Identity's own: a managed identity, or <c>AZURE_TENANT_ID</c> and its siblings.</summary>
/// <param name="Organizer">Address or id of the mailbox in whose calendar the interviews stand, and which invites their people.</param>
/// <param name="BaseUrl">Where Microsoft Graph is, without a slash at its end; a national cloud has another.</param>
public sealed record OutlookSettings(string Organizer, string BaseUrl)
{
    private const string OrganizerSetting = "Calendars:Outlook:Organizer";
    private const string BaseUrlSetting = "Calendars:Outlook:BaseUrl";
    private const string Graph = "https://graph.microsoft.com/v1.0";

    /// <summary>How long one request may take.</summary>
    public Duration Timeout { get; init; } = Duration.FromSeconds(30);

    /// <summary>The permission that the token is for.</summary>
    public string Scope => new Uri(BaseUrl).GetLeftPart(UriPartial.Authority) + "/.default";

    /// <returns><c>null</c> when no organizer is named: there is no calendar then.</returns>
    /// <exception cref="SettingsException">A setting is wrong.</exception>
    public static OutlookSettings? Read(IConfiguration configuration)
    {
        if (configuration.Optional(OrganizerSetting) is not { } organizer)
        {
            return null;
        }

        var baseUrl = configuration.Uri(BaseUrlSetting) ?? new Uri(Graph);
        return baseUrl.Scheme == Uri.UriSchemeHttps
            ? new OutlookSettings(organizer, baseUrl.AbsoluteUri.TrimEnd('/'))
            {
                Timeout = configuration.Duration("Calendars:Outlook:Timeout", Duration.FromSeconds(30), Duration.FromSeconds(1), Duration.FromMinutes(2)),
            }
            : throw new SettingsException(BaseUrlSetting, "must be an https address: a token goes there.");
    }
}
