namespace Interviews.Domain.Questions.Defaults;

/// <summary>The questions that every organization has from the start (REQ-QUE-01), by type and then from the easiest to the hardest.</summary>
public static class DefaultQuestions
{
    public static IReadOnlyList<DefaultQuestion> All { get; } =
    [
        .. GeneralQuestions.All,
        .. BehavioralQuestions.All,
        .. TechnicalQuestions.All,
        .. SituationalQuestions.All,
        .. CodingQuestions.All,
        .. CaseStudyQuestions.All,
        .. SystemDesignQuestions.All,
    ];
}
