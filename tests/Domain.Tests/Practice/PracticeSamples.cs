using Interviews.Domain.Practice;
using Interviews.Domain.Questions;
using NodaTime;

namespace Interviews.Domain.Tests.Practice;

/// <summary>A practice interview of two questions: one with five minutes, hints and a follow-up question, and one that waits.</summary>
internal static class PracticeSamples
{
    public static readonly Instant Monday = Instant.FromUtc(2026, 3, 2, 9, 0);

    public static readonly PracticeSettings Settings = new();

    public static readonly AskedQuestion Timed = new()
    {
        QuestionId = Guid.Parse("0193a1b2-0000-7000-8000-000000000001"),
        Text = "What does an index do?",
        Type = QuestionType.Technical,
        Skill = "databases",
        TimeLimitMinutes = 5,
        Hints = ["Think of a book.", "Think of writing."],
        FollowUpQuestions = ["When would you drop one?", "Never asked."],
        ExpectedAnswer = "It finds rows without reading all of them.",
    };

    public static readonly AskedQuestion Waiting = new()
    {
        QuestionId = Guid.Parse("0193a1b2-0000-7000-8000-000000000002"),
        Text = "Tell me about a project.",
        Type = QuestionType.Behavioral,
    };

    public static readonly PracticeSetup Setup = new() { JobRole = "Engineer", DurationMinutes = 30, EnableHints = true };

    public static PracticeInterview Created(params AskedQuestion[] questions) => Created(Setup, questions);

    public static PracticeInterview Created(PracticeSetup setup, params AskedQuestion[] questions) => PracticeDecider
        .Create(Guid.Parse("0193a1b2-0000-7000-8000-00000000000a"), "acme", "c-1", setup, questions.Length == 0 ? [Timed, Waiting] : questions, Monday).Practice;

    public static PracticeInterview After(this PracticeInterview practice, Instant now, params PracticeCommand[] commands) =>
        commands.Aggregate(practice, (state, command) => state.Decide(command, now).ShouldBeAccepted().Practice);

    public static Result<PracticeDecision> Decide(this PracticeInterview practice, PracticeCommand command, Instant now) =>
        PracticeDecider.Decide(practice, command, Settings, now);

    public static AnswerPractice Answer(int number, string text = "It finds rows.", int? score = 50, params string[] missing) =>
        new(number, new PracticeAnswer(text, null, null, null, null), new PracticeFeedback("judge/1", score, "Because.", [], missing, [], null));
}
