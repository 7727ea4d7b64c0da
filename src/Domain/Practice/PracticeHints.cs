using Interviews.Domain.Questions;

namespace Interviews.Domain.Practice;

/// <summary>Hints for questions whose authors gave none: how such an answer is built, never what it says.</summary>
public static class PracticeHints
{
    public static AskedQuestion On(AskedQuestion question) => question.Hints.Count > 0 ? question : question with { Hints = For(question.Type) };

    private static IReadOnlyList<string> For(QuestionType type) => type switch
    {
        QuestionType.Behavioral => ["Choose one case that really happened.", "Tell it in order: the situation, your task, what you did yourself, the result."],
        QuestionType.Situational => ["Say what you would find out first.", "Name your next two steps, who you would tell, and how you would know that it worked."],
        QuestionType.Technical => ["Begin with what it is for, in one sentence.", "Then how it works, what it costs, and when you would not use it."],
        QuestionType.Coding => ["Say in words what goes in and what comes out, and try one small example.", "Begin with the simplest way that works. Then say what it costs, and improve that."],
        QuestionType.CaseStudy => ["Restate the goal, and ask what is not said.", "Split it into parts, estimate each, and end with what you would do."],
        QuestionType.SystemDesign => ["Begin with what the system must do, and how much of it.", "Name the parts and what flows between them, then what fails first under load."],
        _ => ["Answer the question in one sentence first.", "Then give one example that shows it."],
    };
}
