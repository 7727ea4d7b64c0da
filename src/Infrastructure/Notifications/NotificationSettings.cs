using Microsoft.Extensions.Configuration;
using NodaTime;

namespace Interviews.Infrastructure.Notifications;

/// <param name="PublicUrl">Where people reach the dashboard, without a slash at its end; links in mails begin with it.</param>
public sealed record NotificationSettings(string PublicUrl)
{
    /// <summary>
    /// How long the ledger remembers an effect: 90 days. Longer than anything is delivered again (a queue message lives 7 days, a lifecycle ends
    /// 14 days after its interview, a change feed is replayed by hand within weeks), short enough that the ledger does not grow for ever.
    /// </summary>
    public static readonly Duration LedgerLifetime = Duration.FromDays(90);

    /// <summary>Reads setting <c>PublicUrl</c>; without it links lead to this machine, <c>http://localhost:{PORT}</c> (7071).</summary>
    /// <exception cref="InvalidOperationException">It is not an absolute http or https address.</exception>
    public static NotificationSettings Read(IConfiguration configuration)
    {
        var url = configuration["PublicUrl"];
        if (string.IsNullOrWhiteSpace(url))
            url = $"http://localhost:{configuration["PORT"] ?? "7071"}";

        return DisplayText.WebLink(url) is { } link
            ? new NotificationSettings(link.TrimEnd('/'))
            : throw new InvalidOperationException($"Setting PublicUrl must be an absolute http or https address; it is '{url}'.");
    }
}
