using System.Net;
using Interviews.Domain.Validation;

namespace Interviews.Domain.Webhooks;

/// <summary>What a webhook may be.</summary>
public static class WebhookRules
{
    public const int LongestUrl = 2000;
    public const int LongestDescription = 500;

    /// <summary>How many an organization may have: each event is sent to all of them.</summary>
    public const int Most = 20;

    /// <summary>Everything that is wrong with it, or <c>null</c>.</summary>
    public static Refusal? Check(Webhook webhook, WebhookTargets targets)
    {
        var errors = new FieldErrors();
        errors.RequireText(webhook.Url, LongestUrl, "url");
        errors.RequireLength(webhook.Description, LongestDescription, "description");
        if (!string.IsNullOrWhiteSpace(webhook.Url) && FaultOf(webhook.Url, targets) is { } fault)
        {
            errors.Add("url", fault);
        }

        foreach (var unknown in webhook.Events.Where(name => !WebhookEvents.Names.Contains(name)))
        {
            errors.Add("events", $"'{unknown}' is no event; the events are {string.Join(", ", WebhookEvents.Names)}.");
        }

        return errors.Refusal;
    }

    /// <summary>Whether one more may be added to so many.</summary>
    public static Refusal? CheckCount(int existing) => existing < Most
        ? null
        : Refusal.Invalid("url", $"The organization has {existing} webhooks; {Most} is the most. Delete one that is no longer used.");

    // What a name stands for is looked at when it is connected to, each time: it may stand for something else by then.
    private static string? FaultOf(string url, WebhookTargets targets)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.HostNameType is UriHostNameType.Unknown or UriHostNameType.Basic)
        {
            return "'url' must be an absolute https address.";
        }

        if (uri.UserInfo.Length > 0 || uri.Fragment.Length > 0)
        {
            return "'url' must have neither a user nor a fragment: messages are told apart by their signature.";
        }

        if (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback && targets.AllowPrivateAddresses)
        {
            return null;
        }

        if (uri.Scheme != Uri.UriSchemeHttps)
        {
            return "'url' must begin with https://.";
        }

        if (!targets.Ports.Contains(uri.Port))
        {
            return $"'url' must use port {string.Join(" or ", targets.Ports)}, not {uri.Port}.";
        }

        return !targets.AllowPrivateAddresses && IsPrivate(uri) ? "'url' must not lead into a private network." : null;
    }

    private static bool IsPrivate(Uri uri) => uri.IsLoopback || (IPAddress.TryParse(uri.DnsSafeHost, out var address) && !PublicAddress.Is(address));
}

/// <summary>Where messages may be sent to; from the settings.</summary>
public sealed record WebhookTargets
{
    /// <summary>Ports of https addresses.</summary>
    public IReadOnlyList<int> Ports { get; init; } = [443];

    /// <summary>For development only: private addresses too, and plain http on any port of this machine.</summary>
    public bool AllowPrivateAddresses { get; init; }
}
