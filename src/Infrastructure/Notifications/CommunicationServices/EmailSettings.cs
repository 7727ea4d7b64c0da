using Interviews.Domain.Notifications;
using Interviews.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;
using NodaTime;

namespace Interviews.Infrastructure.Notifications.CommunicationServices;

/// <summary>The settings under <c>Email</c>. The credentials are those of Azure.Identity: a managed identity, or <c>AZURE_TENANT_ID</c> and related variables.</summary>
/// <param name="Endpoint">The address of the Communication Services resource, without a slash at the end.</param>
/// <param name="Sender">An address of a domain that is connected to the resource.</param>
public sealed record EmailSettings(string Endpoint, string Sender)
{
    internal const string EndpointSetting = "Email:Endpoint";
    private const string SenderSetting = "Email:Sender";

    /// <summary>The timeout of one request.</summary>
    public Duration Timeout { get; init; } = Duration.FromSeconds(30);

    /// <summary>How long to wait until an accepted message is sent; zero to send no requests for its status.</summary>
    public Duration Confirmation { get; init; } = Duration.FromSeconds(30);

    /// <returns><c>null</c> if there is no endpoint.</returns>
    /// <exception cref="SettingsException">A setting is missing or wrong.</exception>
    public static EmailSettings? Read(IConfiguration configuration)
    {
        if (configuration.Uri(EndpointSetting) is not { } endpoint)
        {
            return null;
        }

        if (endpoint.Scheme != Uri.UriSchemeHttps)
        {
            throw new SettingsException(EndpointSetting, "must be an https address: a token goes there.");
        }

        var sender = configuration.Required(SenderSetting);
        return new EmailSettings(
            endpoint.GetLeftPart(UriPartial.Authority),
            MailAddress.Usable(sender) ?? throw new SettingsException(SenderSetting, "must be one e-mail address, without a name."))
        {
            Timeout = configuration.Duration("Email:Timeout", Duration.FromSeconds(30), Duration.FromSeconds(1), Duration.FromMinutes(2)),
            Confirmation = configuration.Duration("Email:Confirmation", Duration.FromSeconds(30), Duration.Zero, Duration.FromMinutes(2)),
        };
    }
}
