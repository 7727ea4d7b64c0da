using Interviews.Domain.Interviews;

namespace Interviews.Domain.Questions.Defaults;

internal static class SituationalQuestions
{
    public static IReadOnlyList<DefaultQuestion> All { get; } =
    [
        new(
            QuestionType.Situational,
            Difficulty.Easy,
            "priorities",
            5,
            "Two people ask you for something urgent at the same time. You can do only one today. What do you do?",
            "Finds out what each delay would cost, decides or has it decided, and tells both when they can expect what."),
        new(
            QuestionType.Situational,
            Difficulty.Easy,
            "integrity",
            5,
            "You notice an error in work of yours that has been delivered. Nobody else has noticed. What do you do?",
            "Reports it at once to those affected, says what it means for them, and corrects it."),
        new(
            QuestionType.Situational,
            Difficulty.Medium,
            "customers",
            8,
            "An important customer demands a feature that you think would harm the product. How do you proceed?",
            "Finds out the need behind the demand, looks for another way to meet it, and explains costs openly to those who decide.",
            "And if the customer threatens to leave?"),
        new(
            QuestionType.Situational,
            Difficulty.Medium,
            "planning",
            8,
            "Halfway through a project you see that the date cannot be kept. What do you do next?",
            "Tells early, with a new estimate and its grounds, offers to cut the scope or move the date, and does not simply add people."),
        new(
            QuestionType.Situational,
            Difficulty.Hard,
            "ethics",
            10,
            "Your manager asks you to leave an unfavorable figure out of a report. What do you do?",
            "Asks for the reason, explains who relies on the report, refuses to mislead, and knows whom to turn to.",
            "Where is the line between leaving out and misleading?"),
        new(
            QuestionType.Situational,
            Difficulty.Expert,
            "crisis",
            10,
            "A system that you are responsible for has lost data of customers tonight. How do you use the first hour?",
            "Stops further loss, secures evidence, names one person who leads, informs those affected with what is known, and restores from a copy that was tested."),
    ];
}
