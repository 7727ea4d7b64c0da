using Interviews.Domain.Interviews;

namespace Interviews.Domain.Questions.Defaults;

internal static class BehavioralQuestions
{
    public static IReadOnlyList<DefaultQuestion> All { get; } =
    [
        new(
            QuestionType.Behavioral,
            Difficulty.Easy,
            "teamwork",
            6,
            "Tell me about a time when you helped a colleague who was stuck.",
            "Describes the situation, what the colleague needed, what was done, and that the colleague could go on alone afterwards."),
        new(
            QuestionType.Behavioral,
            Difficulty.Easy,
            "reliability",
            6,
            "Tell me about a promise at work that you could not keep. What did you do?",
            "Told those concerned early, offered an alternative, and names what was changed so that it does not happen again."),
        new(
            QuestionType.Behavioral,
            Difficulty.Medium,
            "communication",
            5,
            "Tell me about a challenging project you worked on.",
            "Describes the goal of the project. Names what made it hard. Says what they did themselves. Tells the result, with figures where there are any. Says what they learned.",
            "What would you do differently today?"),
        new(
            QuestionType.Behavioral,
            Difficulty.Medium,
            "conflict",
            8,
            "Describe a disagreement with a colleague about how something should be done. How did it end?",
            "Explains the other view fairly, sought facts or a trial instead of authority, and kept the relationship.",
            "What would you do differently today?"),
        new(
            QuestionType.Behavioral,
            Difficulty.Medium,
            "feedback",
            8,
            "Tell me about criticism that was hard to hear. What did you make of it?",
            "Names the criticism concretely, tells what was right about it, and gives evidence of a change."),
        new(
            QuestionType.Behavioral,
            Difficulty.Hard,
            "ownership",
            10,
            "Tell me about a failure that was your responsibility. What happened before, and what came after it?",
            "Takes responsibility without blaming others, analyzes causes rather than symptoms, and names a lasting measure.",
            "Who else had to know of it, and when did they?"),
        new(
            QuestionType.Behavioral,
            Difficulty.Expert,
            "influence",
            10,
            "Describe a decision of your organization that you changed without having the authority to decide it.",
            "Shows how allies and evidence were found, whose interests were at stake, and what the change brought in figures."),
    ];
}
