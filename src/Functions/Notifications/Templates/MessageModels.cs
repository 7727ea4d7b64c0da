using Interviews.Domain.Interviews;
using Interviews.Domain.Notifications;
using NodaTime;

namespace Interviews.Functions.Notifications.Templates;

/// <summary>What a template may speak of. Each audience has a record of its own, so that a candidate's template has no way to name what is internal.</summary>
public interface IMessageModel
{
    /// <summary>Rendered first; the HTML page's title.</summary>
    string Subject { get; }

    IMessageModel WithSubject(string subject);
}

/// <summary>What people of the organization read. Notes stay out of mail all the same: they are read where access is checked.</summary>
public sealed record InternalModel : IMessageModel
{
    public string Subject { get; private init; } = "";

    public required string? RecipientName { get; init; }

    public required string CandidateName { get; init; }

    public required string? JobTitle { get; init; }

    /// <summary>Such as <c>technical interview</c>.</summary>
    public required string Type { get; init; }

    public required int Round { get; init; }

    public required IReadOnlyList<PanelMember> Panel { get; init; }

    public required FormattedTime When { get; init; }

    public required string Length { get; init; }

    public required Joining? Joining { get; init; }

    public required FormattedTime? Previous { get; init; }

    public required string? Reason { get; init; }

    /// <summary>Such as <c>24 hours</c>.</summary>
    public required string? StartsIn { get; init; }

    public required string InterviewUrl { get; init; }

    public required string FeedbackUrl { get; init; }

    /// <summary>Names of those whose feedback is late.</summary>
    public required IReadOnlyList<string> Late { get; init; }

    public required string LateSince { get; init; }

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
            Panel = [.. interview.Details.Interviewers.Select(member => PanelMember.From(facts.NameOf(member), member.Seat))],
            When = FormattedTime.Of(interview.Time, recipient.TimeZone),
            Length = Wording.Of(Duration.FromMinutes(interview.Time.DurationMinutes)),
            Joining = Joining.Of(kind, interview.Details),
            Previous = facts.PreviousTime is { } previous ? FormattedTime.Of(previous, recipient.TimeZone) : null,
            Reason = DisplayText.Inline(facts.Reason),
            StartsIn = facts.StartsIn(kind),
            InterviewUrl = links.ToInterview(interview.InterviewId),
            FeedbackUrl = links.ToFeedback(interview.InterviewId),
            Late = [.. facts.Late.Select(id => DisplayText.Inline(facts.NameOf(id)) ?? id)],
            LateSince = FormattedTime.Moment(facts.LateSince ?? interview.Time.EndsAt, recipient.TimeZone),
        };
    }
}

/// <param name="Seat">Such as <c>lead</c>.</param>
public sealed record PanelMember(string Name, string Seat)
{
    internal static PanelMember From(string name, Seat seat) => new(DisplayText.Inline(name) ?? "", Wording.Of(seat));
}
