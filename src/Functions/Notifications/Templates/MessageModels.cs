using Interviews.Domain.Interviews;
using Interviews.Domain.Notifications;
using NodaTime;

namespace Interviews.Functions.Notifications.Templates;

/// <summary>The values that a template can show. Each audience has its own record, so that a template for candidates cannot name an internal value.</summary>
public interface IMessageModel
{
    /// <summary>The rendered subject, which is also the title of the HTML page.</summary>
    string Subject { get; }

    IMessageModel WithSubject(string subject);
}

/// <summary>
/// All that a candidate may see. The record has no notes, scorecards, seats, other candidates, or email addresses except that of the contact, so that no
/// template can show them. It shares no base class with <see cref="InternalModel"/>: a value that is added there does not appear here.
/// </summary>
public sealed record CandidateModel : IMessageModel
{
    public string Subject { get; private init; } = "";

    public required string? RecipientName { get; init; }

    /// <summary>For example <c>technical interview</c>.</summary>
    public required string Type { get; init; }

    public required string? JobTitle { get; init; }

    /// <summary>The names of the interviewers.</summary>
    public required IReadOnlyList<string> Interviewers { get; init; }

    public required FormattedTime When { get; init; }

    public required string Length { get; init; }

    public required JoinDetails? Join { get; init; }

    public required FormattedTime? Previous { get; init; }

    public required IReadOnlyList<DetailChange> Changes { get; init; }

    public required string? Reason { get; init; }

    /// <summary>For example <c>24 hours</c>.</summary>
    public required string? StartsIn { get; init; }

    /// <summary><c>null</c> where no dashboard is known.</summary>
    public required string? InterviewUrl { get; init; }

    /// <summary>Whether a language model reads what the interviewers write. It does not if the candidate asked for evaluation by people only.</summary>
    public required bool UsesLanguageModel { get; init; }

    public required string? OrganizationName { get; init; }

    /// <summary>The address of whom the reader may ask.</summary>
    public required string? Contact { get; init; }

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
            Join = JoinDetails.Of(kind, interview.Details),
            Previous = facts.PreviousTime is { } previous ? FormattedTime.Of(previous, recipient.TimeZone) : null,
            Changes = DetailChange.Of(facts),
            Reason = IsInternal(facts.Reason, interview) ? null : DisplayText.Inline(facts.Reason),
            StartsIn = facts.StartsIn(kind),
            InterviewUrl = links.ToInterview(interview.InterviewId),
            OrganizationName = DisplayText.Inline(facts.OrganizationName),
            Contact = facts.Contact?.Address,
            UsesLanguageModel = settings.UsesLanguageModel && facts.Candidate?.HumanOnly != true,
        };
    }

    /// <summary>An interviewer who was entered by email address has it as the name, and candidates must not see it.</summary>
    private static bool IsPresentable(string name) => DisplayText.Line(name) is { } line && !line.Contains('@');

    /// <summary>The reason for accepting a conflict is about the calendars of other people.</summary>
    private static bool IsInternal(string? reason, Interview interview) => interview.ConflictOverride is { } accepted && accepted.Reason == reason;
}

/// <summary>What people of the organization see. Mail to them has no notes either: those are read where access is checked.</summary>
public sealed record InternalModel : IMessageModel
{
    public string Subject { get; private init; } = "";

    public required string? RecipientName { get; init; }

    public required string CandidateName { get; init; }

    public required string? JobTitle { get; init; }

    /// <summary>For example <c>technical interview</c>.</summary>
    public required string Type { get; init; }

    public required int Round { get; init; }

    public required IReadOnlyList<PanelMember> Panel { get; init; }

    public required FormattedTime When { get; init; }

    public required string Length { get; init; }

    public required JoinDetails? Join { get; init; }

    public required FormattedTime? Previous { get; init; }

    public required IReadOnlyList<DetailChange> Changes { get; init; }

    public required string? Reason { get; init; }

    /// <summary>Why, for the organization only.</summary>
    public required string? InternalReason { get; init; }

    /// <summary>The candidate or the interviewer whose doing it was.</summary>
    public required string? By { get; init; }

    /// <summary>Who did not come, for example <c>the candidate</c>.</summary>
    public required string? Absent { get; init; }

    /// <summary>For example <c>24 hours</c>.</summary>
    public required string? StartsIn { get; init; }

    public required string? InterviewUrl { get; init; }

    /// <summary>The names of the interviewers whose feedback is late.</summary>
    public required IReadOnlyList<string> Late { get; init; }

    public required string LateSince { get; init; }

    public required string? OrganizationName { get; init; }

    /// <summary>The address of whom the reader may ask.</summary>
    public required string? Contact { get; init; }

    public IMessageModel WithSubject(string subject) => this with { Subject = subject };

    internal static InternalModel From(MessageKind kind, MessageFacts facts, Recipient recipient, InterviewLinks links)
    {
        var interview = facts.Interview;
        return new InternalModel
        {
            RecipientName = DisplayText.Inline(recipient.Name),
            CandidateName = DisplayText.Inline(facts.Candidate?.Name) ?? DisplayText.Inline(interview.CandidateName) ?? "the candidate",
            JobTitle = DisplayText.Inline(facts.Job?.Title),
            Type = Wording.Of(interview.Details.Type),
            Round = interview.Round,
            Panel = [.. interview.Details.Interviewers.Select(interviewer => PanelMember.From(facts.NameOf(interviewer), interviewer.Seat))],
            When = FormattedTime.Of(interview.Time, recipient.TimeZone),
            Length = Wording.Of(Duration.FromMinutes(interview.Time.DurationMinutes)),
            Join = JoinDetails.Of(kind, interview.Details),
            Previous = facts.PreviousTime is { } previous ? FormattedTime.Of(previous, recipient.TimeZone) : null,
            Changes = DetailChange.Of(facts),
            Reason = DisplayText.Inline(facts.Reason),
            InternalReason = DisplayText.Inline(facts.InternalReason),
            By = DisplayText.Inline(facts.NameOfActor()),
            Absent = facts.Absent is { } party ? Wording.Of(party) : null,
            StartsIn = facts.StartsIn(kind),
            InterviewUrl = links.ToInterview(interview.InterviewId),
            OrganizationName = DisplayText.Inline(facts.OrganizationName),
            Contact = facts.Contact?.Address,
            Late = [.. facts.Late.Select(id => DisplayText.Inline(facts.NameOf(id)) ?? id)],
            LateSince = FormattedTime.Format(facts.LateSince ?? interview.Time.EndsAt, recipient.TimeZone),
        };
    }
}

/// <param name="Seat">For example <c>lead</c>.</param>
public sealed record PanelMember(string Name, string Seat)
{
    internal static PanelMember From(string name, Seat seat) => new(DisplayText.Inline(name) ?? "", Wording.Of(seat));
}

/// <summary>How a reader joins the interview.</summary>
/// <param name="Link">An http or https address.</param>
/// <param name="Mode">How the interview takes place, if there is neither a link nor a place.</param>
public sealed record JoinDetails(string? Link, string? Place, string? Mode)
{
    /// <returns><c>null</c> for kinds of messages whose reader is not about to join.</returns>
    internal static JoinDetails? Of(MessageKind kind, InterviewDetails details)
    {
        if (kind is not (MessageKind.Scheduled or MessageKind.Reminder or MessageKind.Rescheduled or MessageKind.Changed or MessageKind.StartNudge))
        {
            return null;
        }

        var link = DisplayText.WebLink(details.MeetingUrl);

        // A meeting address that is not a web link, such as a telephone number, is shown as the place.
        var place = DisplayText.Inline(details.Location) ?? (link is null ? DisplayText.Inline(details.MeetingUrl) : null);
        return new JoinDetails(link, place, link is null && place is null ? Wording.Of(details.Mode) : null);
    }
}
