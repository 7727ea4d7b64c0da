using Interviews.Domain.Interviews;

namespace Interviews.Domain.Questions.Defaults;

internal static class CodingQuestions
{
    public static IReadOnlyList<DefaultQuestion> All { get; } =
    [
        new(
            QuestionType.Coding,
            Difficulty.Easy,
            "strings",
            15,
            "Write a function that tells whether a text reads the same forward and backward, whatever its case and punctuation.",
            "Two indexes from both ends that skip what is no letter or digit, compared without case; linear time and constant space; the empty text counts.",
            "What about letters outside of English?"),
        new(
            QuestionType.Coding,
            Difficulty.Easy,
            "arrays",
            15,
            "Write a function that returns the two numbers of a list whose sum is a given number, or says that there are none.",
            "One pass with a set of what was seen, linear time; does not use the same element twice; handles repeated numbers."),
        new(
            QuestionType.Coding,
            Difficulty.Medium,
            "intervals",
            20,
            "Write a function that merges overlapping intervals of time and returns them in order.",
            "Sorts by the start and extends the last interval or begins another one; n log n; says whether touching intervals merge."),
        new(
            QuestionType.Coding,
            Difficulty.Medium,
            "caches",
            25,
            "Implement a cache of a fixed size that forgets what was not used for the longest time. Both operations take constant time.",
            "A map together with a doubly linked list; moves an entry to the front when it is read or written; drops the last one.",
            "How would you make it safe for several threads?"),
        new(
            QuestionType.Coding,
            Difficulty.Hard,
            "graphs",
            30,
            "Given tasks and which of them must be done before which others, write a function that returns an order to do them in, or says why there is none.",
            "Topological order by counting open predecessors or by depth-first search; linear in tasks and dependencies; reports a cycle."),
        new(
            QuestionType.Coding,
            Difficulty.Expert,
            "streams",
            35,
            "Write a function that returns the k most frequent words of a stream that is too large for memory, and say how exact the answer is.",
            "A sketch of counts or a bounded table of candidates with a heap of k; states the error and its bound, and that a second pass makes it exact."),
    ];
}
