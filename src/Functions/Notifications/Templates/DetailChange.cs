using Interviews.Domain.Interviews;
using Interviews.Domain.Notifications;

namespace Interviews.Functions.Notifications.Templates;

/// <summary>A changed detail as text.</summary>
/// <param name="Label">For example <c>Link</c>.</param>
/// <param name="Before">The old value, or <c>none</c>.</param>
/// <param name="After">The new value, or <c>none</c>.</param>
public sealed record DetailChange(string Label, string Before, string After)
{
    internal static IReadOnlyList<DetailChange> Of(MessageFacts facts) => facts.PreviousDetails is { } before
        ? [.. facts.Changes.Select(detail => new DetailChange(Wording.Of(detail), Value(detail, before), Value(detail, facts.Interview.Details)))]
        : [];

    private static string Value(ToldDetail detail, InterviewDetails details) => detail switch
    {
        ToldDetail.Link => DisplayText.Inline(details.MeetingUrl),
        ToldDetail.Place => DisplayText.Inline(details.Location),
        ToldDetail.Mode => Wording.NameOf(details.Mode),
        ToldDetail.Type => Wording.Of(details.Type),
    } ?? "none";
}
