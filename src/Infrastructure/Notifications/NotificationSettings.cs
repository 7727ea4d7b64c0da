using Interviews.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;
using NodaTime;

namespace Interviews.Infrastructure.Notifications;

/// <param name="PublicUrl">Where people reach the dashboard, without a slash at its end; links in mails begin with it.</param>
public sealed record NotificationSettings(string PublicUrl)
{
    /// <summary>A language model takes part in judging interviews, which candidates are told of (REQ-EVA-12).</summary>
    public bool ModelTakesPart { get; init; }

    /// <summary>
    /// How long the ledger remembers an effect: 90 days, which is short enough that it does not grow for ever. A change feed that is delivered again
    /// from its beginning brings older events too; nobody is written to about those.
    /// </summary>
    public static readonly Duration LedgerLifetime = Duration.FromDays(90);

    /// <summary>Reads setting <c>PublicUrl</c>; without it links lead to this machine, <c>http://localhost:{PORT}</c> (7071).</summary>
    /// <exception cref="SettingsException">It is not an absolute http or https address.</exception>
    public static NotificationSettings Read(IConfiguration configuration) =>
        new((configuration.Uri("PublicUrl")?.AbsoluteUri ?? $"http://localhost:{configuration["PORT"] ?? "7071"}").TrimEnd('/'))
        {
            ModelTakesPart = configuration.Optional("Evaluation:Endpoint") is not null,
        };
}
