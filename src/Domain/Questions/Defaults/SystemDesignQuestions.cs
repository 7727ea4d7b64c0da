using Interviews.Domain.Interviews;

namespace Interviews.Domain.Questions.Defaults;

internal static class SystemDesignQuestions
{
    public static IReadOnlyList<DefaultQuestion> All { get; } =
    [
        new(
            QuestionType.SystemDesign,
            Difficulty.Easy,
            "interfaces",
            15,
            "Design the interface of a service that shortens web addresses.",
            "Create and resolve, with errors and limits; how keys are made and why they do not collide; what happens with the same address twice.",
            "How do you keep it from being misused?"),
        new(
            QuestionType.SystemDesign,
            Difficulty.Easy,
            "data modeling",
            15,
            "Design the tables for a library that lends books to members.",
            "Separates titles from copies, records loans with their dates, keeps history, and says which rules the database enforces."),
        new(
            QuestionType.SystemDesign,
            Difficulty.Medium,
            "queues",
            20,
            "Design a system that sends a million notifications a day and never sends one twice.",
            "A queue, workers, and a record of what was sent under a key; at-least-once delivery with recognition of repeats; limits of the provider, retries, dead letters."),
        new(
            QuestionType.SystemDesign,
            Difficulty.Medium,
            "search",
            20,
            "Design the search over ten million products for a shop.",
            "An inverted index that is fed from changes, ranking, filters, suggestions; how fresh it is, and what a failure of it does to the shop.",
            "How would you measure that results are good?"),
        new(
            QuestionType.SystemDesign,
            Difficulty.Hard,
            "scheduling",
            30,
            "Design a booking system for rooms in which no room is ever given to two people for the same time.",
            "One place that decides: a constraint or a transaction over the interval; concurrent requests, time zones, cancellations; what is read from copies and what is not."),
        new(
            QuestionType.SystemDesign,
            Difficulty.Expert,
            "collaboration",
            40,
            "Design an editor in which many people write the same document at once, also while some of them are offline.",
            "Compares operational transformation with replicated data types, tells how edits merge and what users see, and covers history, presence, permissions and size."),
    ];
}
