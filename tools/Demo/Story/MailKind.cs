namespace Interviews.Demo.Story;

/// <summary>What a mail is about, told from its subject as its reader would.</summary>
internal static class MailKind
{
    public const string Scheduled = "scheduled";
    public const string DayBefore = "reminder, 24 hours before";
    public const string HourBefore = "reminder, 1 hour before";
    public const string Rescheduled = "new time";
    public const string Cancelled = "cancelled";
    public const string NotBegun = "has it begun?";
    public const string FeedbackRequested = "feedback requested";
    public const string FeedbackMissing = "feedback still missing";
    public const string Escalated = "feedback is late";

    /// <summary>In this order: a later beginning is part of an earlier one.</summary>
    private static readonly (string Begins, string Ends, string Kind)[] _subjects =
    [
        ("In 24 hours: ", "", DayBefore),
        ("Your ", " starts in 24 hours", DayBefore),
        ("In 1 hour: ", "", HourBefore),
        ("Your ", " starts in 1 hour", HourBefore),
        ("New time", "", Rescheduled),
        ("Cancelled: ", "", Cancelled),
        ("Has it begun? ", "", NotBegun),
        ("Your feedback, please: ", "", FeedbackRequested),
        ("Still missing: ", "", FeedbackMissing),
        ("Feedback is late: ", "", Escalated),
        ("Scheduled: ", "", Scheduled),
        ("Your ", "", Scheduled),
    ];

    public static string Of(string subject) => Array.Find(
        _subjects, known => subject.StartsWith(known.Begins, StringComparison.Ordinal) && subject.EndsWith(known.Ends, StringComparison.Ordinal)).Kind ?? "something else";
}
