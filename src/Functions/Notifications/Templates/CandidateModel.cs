using Interviews.Domain.Interviews;
using Interviews.Domain.Notifications;
using NodaTime;

namespace Interviews.Functions.Notifications.Templates;

/// <summary>
/// All that a candidate may read. Has no field for notes, scorecards, seats, other candidates or anybody's e-mail address,
/// so no candidate template can show them.
/// </summary>
public sealed record CandidateModel : IMessageModel
{
    public string Subject { get; private init; } = "";

    public required string? RecipientName { get; init; }

    /// <summary>Such as <c>technical interview</c>.</summary>
    public required string Type { get; init; }

    public required string? JobTitle { get; init; }

    /// <summary>Names only.</summary>
    public required IReadOnlyList<string> Interviewers { get; init; }

    public required FormattedTime When { get; init; }

    public required string Length { get; init; }

    public required Joining? Joining { get; init; }

    public required FormattedTime? Previous { get; init; }

    public required string? Reason { get; init; }

    /// <summary>Such as <c>24 hours</c>.</summary>
    public required string? StartsIn { get; init; }

    public required string InterviewUrl { get; init; }

    /// <summary>A language model reads what interviewers write, unless the candidate asked for people alone.</summary>
    public required bool ModelTakesPart { get; init; }

    public IMessageModel WithSubject(string subject) => this with { Subject = subject };

    internal static CandidateModel From(MessageKind kind, MessageFacts facts, Recipient recipient, InterviewLinks links, NotificationSettings settings)
    {
        var interview = facts.Interview;
        return new CandidateModel
        {
            RecipientName = DisplayText.Inline(recipient.Name),
            Type = Wording.Of(interview.Details.Type),
            JobTitle = DisplayText.Inline(facts.Job?.Title),
            Interviewers = [.. interview.Details.Interviewers.Select(facts.NameOf).Where(IsPresentable).Select(name => DisplayText.Inline(name)!)],
            When = FormattedTime.Of(interview.Time, recipient.TimeZone),
            Length = Wording.Of(Duration.FromMinutes(interview.Time.DurationMinutes)),
            Joining = Joining.Of(kind, interview.Details),
            Previous = facts.PreviousTime is { } previous ? FormattedTime.Of(previous, recipient.TimeZone) : null,
            Reason = IsInternal(facts.Reason, interview) ? null : DisplayText.Inline(facts.Reason),
            StartsIn = facts.StartsIn(kind),
            InterviewUrl = links.ToInterview(interview.InterviewId),
            ModelTakesPart = settings.ModelTakesPart && facts.Candidate?.HumanOnly != true,
        };
    }

    /// <summary>People entered by their e-mail address have it for a name; it stays inside the organization.</summary>
    private static bool IsPresentable(string name) => DisplayText.Line(name) is { } line && !line.Contains('@');

    /// <summary>The reason for which a conflict was accepted speaks of other people's calendars.</summary>
    private static bool IsInternal(string? reason, Interview interview) => interview.ConflictOverride is { } accepted && accepted.Reason == reason;
}
