namespace Interviews.Domain.Practice;

/// <summary>What somebody, or time, does to a practice interview.</summary>
public abstract record PracticeCommand;

/// <summary>Begins it, or goes on where it stands: asks the next question when none waits for its answer.</summary>
public sealed record StartPractice : PracticeCommand;

/// <param name="Number">The question for which a hint is wanted; <c>null</c> for the one that waits for its answer.</param>
public sealed record GiveHint(int? Number) : PracticeCommand;

/// <param name="Number">From 1.</param>
/// <param name="Feedback">What is made of the answer.</param>
public sealed record AnswerPractice(int Number, PracticeAnswer Answer, PracticeFeedback Feedback) : PracticeCommand;

/// <summary>Ends it with a report of what was answered by now.</summary>
public sealed record CompletePractice : PracticeCommand;

/// <summary>Nobody did anything, and time went by.</summary>
public sealed record PassPracticeTime : PracticeCommand;
