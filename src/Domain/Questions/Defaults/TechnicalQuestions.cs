using Interviews.Domain.Interviews;

namespace Interviews.Domain.Questions.Defaults;

internal static class TechnicalQuestions
{
    public static IReadOnlyList<DefaultQuestion> All { get; } =
    [
        new(
            QuestionType.Technical,
            Difficulty.Easy,
            "networks",
            6,
            "What happens between entering a web address in a browser and seeing the page?",
            "Mentions name resolution, the connection and its encryption, the request and the response, and rendering with further resources."),
        new(
            QuestionType.Technical,
            Difficulty.Easy,
            "databases",
            6,
            "What is an index of a database good for, and what does it cost?",
            "Finds rows without reading the whole table; costs space and makes writes slower; helps only queries that match its order."),
        new(
            QuestionType.Technical,
            Difficulty.Medium,
            "concurrency",
            8,
            "What is a race condition? Give an example and a way to prevent it.",
            "The result depends on the order of operations that run at once; for example two updates of a counter; locks, atomic operations, or a transaction prevent it.",
            "Why can a test miss it?"),
        new(
            QuestionType.Technical,
            Difficulty.Medium,
            "testing",
            8,
            "What makes a test a good one, and when would you delete a test?",
            "It fails when the behavior is wrong and only then, is fast and readable; a test that repeats the code or fails at random goes."),
        new(
            QuestionType.Technical,
            Difficulty.Hard,
            "distributed systems",
            10,
            "A service calls another one, and the answer does not arrive. What may have happened, and what should the caller do?",
            "Request lost, still running, or answer lost; retry only with an idempotency key, a time limit and growing pauses, and report what stays unknown.",
            "What changes if the call moves money?"),
        new(
            QuestionType.Technical,
            Difficulty.Expert,
            "performance",
            12,
            "A request takes two seconds on one day in a hundred. How do you find out why?",
            "Measures first: traces, percentiles, what correlates in time; thinks of collections of garbage, locks, cold caches, neighbors, and network; forms hypotheses and tests one at a time."),
    ];
}
