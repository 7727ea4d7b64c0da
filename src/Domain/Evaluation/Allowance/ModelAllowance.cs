using System.Globalization;
using Interviews.Domain.Storage;
using NodaTime;
using NodaTime.Text;

namespace Interviews.Domain.Evaluation.Allowance;

/// <summary>What a deployment has used of its model in one minute or one day, for all of its instances and organizations together (REQ-EVA-19).</summary>
public sealed record ModelAllowance : IRecord
{
    /// <summary>No organization can be called so: it is no id (see <see cref="Validation.TextRules.IsId"/>).</summary>
    public const string Deployment = "*";

    public string OrganizationId { get; init; } = Deployment;

    /// <summary>The minute or the day, in UTC.</summary>
    public required string Window { get; init; }

    public int Calls { get; init; }

    public long Tokens { get; init; }

    string IRecord.Id => RecordId(Window);

    public static string RecordId(string window) => $"modelAllowance:{window}";

    public static string MinuteOf(Instant now) => InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Format(now);

    public static string DayOf(Instant now) => now.InUtc().Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Until the next minute begins.</summary>
    public static Duration RestOfMinute(Instant now) => Duration.FromMinutes(1) - Duration.FromTicks(now.ToUnixTimeTicks() % NodaConstants.TicksPerMinute);
}

/// <param name="CallsPerMinute">At least 1.</param>
/// <param name="TokensPerDay">Sent and received; <c>null</c> for as many as it takes. The call that reaches it is the last one of the day.</param>
public sealed record ModelLimits(int CallsPerMinute, long? TokensPerDay);
