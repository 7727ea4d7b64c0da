namespace Interviews.Functions.Tests.WholeSystem.Conformance.Script;

/// <summary>The whole script, in the order in which it is played: one story, and every kind of mistake on its way.</summary>
internal static class Scripts
{
    public static IReadOnlyList<Step> All { get; } =
    [
        .. SystemScript.Steps,
        .. DirectoryScript.Steps,
        .. WebhookScript.Registration,
        .. SchedulingScript.Steps,
        .. ReadingScript.Steps,
        .. CalendarScript.Steps,
        .. WireScript.Steps,
        .. DocumentScript.Steps,
        .. QuestionScript.Steps,
        .. ChangeScript.Steps,
        .. LifeScript.Steps,
        .. FeedbackScript.Steps,
        .. ScorecardScript.Steps,
        .. ResultScript.Steps,
        .. WebhookScript.Deliveries,
        .. AnalyticsScript.Steps,
        .. PracticeScript.Steps,
        .. WebhookScript.End,
        new LookAround(),
    ];
}
