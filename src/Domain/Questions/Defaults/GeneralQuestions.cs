using Interviews.Domain.Interviews;

namespace Interviews.Domain.Questions.Defaults;

internal static class GeneralQuestions
{
    public static IReadOnlyList<DefaultQuestion> All { get; } =
    [
        new(
            QuestionType.General,
            Difficulty.Easy,
            "motivation",
            5,
            "What made you apply for this position, and what do you hope to find here?",
            "Names something specific about the role or the company, links it to own goals, and shows that they prepared.",
            "What would make you decide against us?"),
        new(
            QuestionType.General,
            Difficulty.Easy,
            "communication",
            5,
            "Describe your present work to somebody who has never heard of your field.",
            "Starts from what the work is good for, avoids jargon or explains it, and checks that the listener follows."),
        new(
            QuestionType.General,
            Difficulty.Medium,
            "self-awareness",
            5,
            "Which part of your work do you do best, and which would you rather leave to others?",
            "Gives an example for each, is honest about the weaker side, and says how it is dealt with.",
            "How would a colleague of yours answer for you?"),
        new(
            QuestionType.General,
            Difficulty.Medium,
            "learning",
            5,
            "What did you learn in the last year that changed how you work?",
            "Names one concrete thing, how it was learned, and what is done differently since then."),
        new(
            QuestionType.General,
            Difficulty.Hard,
            "judgment",
            8,
            "Which opinion that is common in your field do you disagree with, and why?",
            "States the common opinion fairly, gives reasons and evidence against it, and says where it still holds.",
            "What would change your mind?"),
        new(
            QuestionType.General,
            Difficulty.Expert,
            "leadership",
            8,
            "If you could decide how a team of ten in your field works, what would you change first, and how would you know that it helped?",
            "Picks one change with a reason, names its cost, and gives a measure and a time after which to look at it."),
    ];
}
