using System.Text.RegularExpressions;
using Interviews.Infrastructure.Notifications.Outbox;

namespace Interviews.Functions.Tests.Lifecycle;

/// <summary>An outbox as a table: when, to whom, what about. One line for all who were written to about the same thing in the same moment.</summary>
internal static partial class MailTable
{
    public static IReadOnlyList<string> Of(IEnumerable<OutboxMessage> outbox) =>
    [
        .. from mail in outbox
           group mail by (mail.SentAt, About: About(mail.Subject)) into lines
           orderby lines.Key.SentAt, lines.Key.About
           select Line(At.Text(lines.Key.SentAt), string.Join(' ', lines.Select(mail => Who(mail.To)).Order(StringComparer.Ordinal)), lines.Key.About),
    ];

    /// <summary>A table as a test writes it, in the form of <see cref="Of"/>.</summary>
    public static IReadOnlyList<string> Read(string table) =>
    [
        .. from line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
           let cells = line.Split('|', StringSplitOptions.TrimEntries)
           let entry = (When: cells[0], Who: string.Join(' ', cells[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)), About: cells[2])
           orderby At.Of(entry.When), entry.About
           select Line(entry.When, entry.Who, entry.About),
    ];

    /// <summary>The kind of message, told by its subject alone, as its reader would.</summary>
    public static string About(string subject) => subject switch
    {
        _ when Reminder().Match(subject) is { Success: true } match => "reminder " + match.Groups["in"].Value,
        _ when subject.StartsWith("Cancelled: ", StringComparison.Ordinal) => "cancelled",
        _ when subject.StartsWith("No-show: ", StringComparison.Ordinal) => "no-show",
        _ when subject.StartsWith("Changed: ", StringComparison.Ordinal) => "changed",
        _ when subject.StartsWith("New time", StringComparison.Ordinal) => "rescheduled",
        _ when subject.StartsWith("You no longer take part: ", StringComparison.Ordinal) => "removed",
        _ when subject.StartsWith("Has it begun? ", StringComparison.Ordinal) => "start nudge",
        _ when subject.StartsWith("Your feedback, please: ", StringComparison.Ordinal) => "feedback request",
        _ when subject.StartsWith("Still missing: ", StringComparison.Ordinal) => "feedback nudge",
        _ when subject.StartsWith("Feedback is late: ", StringComparison.Ordinal) => "escalation",
        _ when subject.StartsWith("Scheduled: ", StringComparison.Ordinal) || CandidateScheduled().IsMatch(subject) => "scheduled",
        _ => $"? {subject}",
    };

    private static string Line(string when, string who, string about) => $"{when} | {who} | {about}";

    private static string Who(string address) => address.Split('@')[0];

    [GeneratedRegex("^In (?<in>[^:]+): |starts in (?<in>.+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reminder();

    [GeneratedRegex(@"^Your .+: \w{3} \d+ \w{3} \d{4}, \d\d:\d\d \(UTC.\d\d:\d\d\)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CandidateScheduled();
}
