using Interviews.Domain.Validation;

namespace Interviews.Domain.Interviews.Rules;

/// <summary>
/// Those rules of interviews that a request keeps or breaks by itself, whatever the interview, the time and the directory say. Requests are held to them while they are
/// read, so that one answer tells everything that is wrong with them; decisions hold to them again, with the rest.
/// </summary>
public static class RequestRules
{
    public static Refusal? Check(InterviewDetails details) => Check(errors => DetailsRules.Check(details, null, null, errors));

    public static Refusal? CheckLength(int? durationMinutes) =>
        Check(errors => errors.RequireRange(durationMinutes, Limits.ShortestMinutes, Limits.LongestMinutes, "durationMinutes"));

    public static Refusal? CheckRound(int? round) => Check(errors => errors.RequireRange(round, 1, Limits.Rounds, "round"));

    public static Refusal? CheckId(string? id, string field) => Check(errors => TextRules.CheckId(id, field, errors));

    public static Refusal? CheckReason(string? reason) => Check(errors => errors.RequireLength(reason, Limits.Reason, "reason"));

    private static Refusal? Check(Action<FieldErrors> rule)
    {
        var errors = new FieldErrors();
        rule(errors);
        return errors.Refusal;
    }
}
