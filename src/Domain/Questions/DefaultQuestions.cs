using Interviews.Domain.Interviews;

namespace Interviews.Domain.Questions;

/// <summary>Temporary.</summary>
public static class DefaultQuestions
{
    public static IReadOnlyList<AskedQuestion> All { get; } =
    [
        new() { QuestionId = Guid.Parse("0193a1b2-0000-7000-8000-000000000001"), Text = "Tell me about a challenging project you worked on", Type = QuestionType.Behavioral, Difficulty = Difficulty.Medium, Skill = "communication", ExpectedAnswer = "You describe the goal of the project. You name the obstacle that made it hard. You say what you did yourself. You tell the result and what you learned.", TimeLimitMinutes = 5, Hints = ["Name the situation first.", "End with the result."], FollowUpQuestions = ["What would you do differently today?"] },
        new() { QuestionId = Guid.Parse("0193a1b2-0000-7000-8000-000000000002"), Text = "What does an index of a database do, and what does it cost?", Type = QuestionType.Technical, Difficulty = Difficulty.Medium, Skill = "databases", ExpectedAnswer = "An index finds rows without reading the whole table. It slows down writes. It needs space on disk.", TimeLimitMinutes = 5, Hints = ["Think of a book."] },
        new() { QuestionId = Guid.Parse("0193a1b2-0000-7000-8000-000000000003"), Text = "How does React decide what to render again?", Type = QuestionType.Technical, Difficulty = Difficulty.Medium, Skill = "react", ExpectedAnswer = "A change of state or props renders the component again. React compares the new tree with the old one. Keys tell which elements of a list are the same." },
        new() { QuestionId = Guid.Parse("0193a1b2-0000-7000-8000-000000000004"), Text = "A colleague misses a deadline that you depend on. What do you do?", Type = QuestionType.Situational, Difficulty = Difficulty.Easy, Skill = "teamwork", ExpectedAnswer = "You ask what is in the way. You offer help. You tell those who wait." },
    ];
}
