using Interviews.Domain.Scheduling;
using Interviews.Domain.Validation;

namespace Interviews.Domain.Interviews.Rules;

/// <summary>
/// Those rules of interviews that a request keeps or breaks by itself, whatever the interview, the time and the directory say. Requests are held to them while they are
/// read, so that one answer tells everything that is wrong with them; decisions hold to them again, with the rest.
/// </summary>
public static class RequestRules
{
    public static Refusal? Check(InterviewDetails details) => Check(errors => DetailsRules.Check(details, null, null, errors));

    /// <param name="field">What the request calls the start.</param>
    /// <param name="start">Left out, it breaks no rule here.</param>
    /// <param name="zoneIsKnown">A local time without a zone is one of the interview's, which the request need not say.</param>
    public static Refusal? CheckStart(string field, string? start, string? zone, bool zoneIsKnown) => zone is not null && TimeZones.Find(zone) is null
        ? Refusal.All(Refusal.Invalid("timeZone", TimeZones.Unknown(zone)), CheckStart(field, start, null, zoneIsKnown: true))
        : string.IsNullOrEmpty(start) ? null : LocalTimes.Parse(field, start, zone ?? (zoneIsKnown ? "UTC" : null)).Refusal;

    public static Refusal? CheckLength(int? durationMinutes) =>
        Check(errors => errors.RequireRange(durationMinutes, Limits.ShortestMinutes, Limits.LongestMinutes, "durationMinutes"));

    public static Refusal? CheckRound(int? round) => Check(errors => errors.RequireRange(round, 1, Limits.Rounds, "round"));

    public static Refusal? CheckId(string? id, string field) => Check(errors => TextRules.CheckId(id, field, errors));

    public static Refusal? CheckReason(string? reason, string field = "reason") => Check(errors => errors.RequireLength(reason, Limits.Reason, field));

    /// <summary>What a result says; whether it says anything is another rule.</summary>
    public static Refusal? CheckResult(int? score, string? feedback) => Check(errors => AddResult(score, feedback, errors));

    internal static void AddResult(int? score, string? feedback, FieldErrors errors)
    {
        errors.RequireRange(score, 0, 100, "score");
        errors.RequireLength(feedback, Limits.Notes, "feedback");
    }

    private static Refusal? Check(Action<FieldErrors> rule)
    {
        var errors = new FieldErrors();
        rule(errors);
        return errors.Refusal;
    }
}
