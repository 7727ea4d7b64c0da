using Interviews.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;
using NodaTime;

namespace Interviews.Functions.Notifications;

/// <param name="ModelTakesPart">A language model takes part in judging interviews, which candidates are told of (REQ-EVA-12).</param>
public sealed record NotificationSettings(bool ModelTakesPart)
{
    /// <summary>
    /// How long the ledger remembers an effect: 90 days, which is short enough that it does not grow for ever. A change feed that is delivered again
    /// from its beginning brings older events too; nobody is written to about those.
    /// </summary>
    public static readonly Duration LedgerLifetime = Duration.FromDays(90);

    public static NotificationSettings Read(IConfiguration configuration) => new(configuration.Optional("Evaluation:Endpoint") is not null);
}
