using Interviews.Domain.Scheduling.Availability;
using Interviews.Domain.Validation;
using NodaTime;
using NodaTime.Text;

namespace Interviews.Domain.Planning.SelfScheduling;

/// <summary>What a link may offer, beside what any search for slots may ask.</summary>
public static class SelfScheduleRules
{
    private const int MostDays = 90;

    /// <param name="expiresAt">An instant; <see cref="SelfScheduleLink.UsualTime"/> from now when it is left out.</param>
    public static Refusal? Check(SlotRequest asked, string? candidateId, string? expiresAt, Instant now)
    {
        var errors = new FieldErrors();
        errors.Add(asked.Check());
        errors.Require(candidateId is not null, "candidateId", "'candidateId' is required: who is to choose?");
        CheckExpiry(expiresAt, now, errors);
        return errors.Refusal;
    }

    /// <summary>For a link that moves an interview, which says the rest.</summary>
    public static Refusal? CheckExpiry(string? expiresAt, Instant now)
    {
        var errors = new FieldErrors();
        CheckExpiry(expiresAt, now, errors);
        return errors.Refusal;
    }

    public static Instant ExpiryOf(string? expiresAt, Instant now) => expiresAt is null ? now + SelfScheduleLink.UsualTime : InstantPattern.ExtendedIso.Parse(expiresAt).Value;

    private static void CheckExpiry(string? expiresAt, Instant now, FieldErrors errors) => errors.Require(
        expiresAt is null || (InstantPattern.ExtendedIso.Parse(expiresAt) is { Success: true } parsed && parsed.Value > now && parsed.Value <= now + Duration.FromDays(MostDays)),
        "expiresAt",
        $"'expiresAt' must be an instant in the next {MostDays} days, such as 2026-01-31T12:00:00Z.");
}
