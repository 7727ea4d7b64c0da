using Interviews.Domain.Questions;
using Interviews.Domain.Responses;
using NodaTime;

namespace Interviews.Domain.Practice;

/// <summary>A question of a practice interview, and what became of it.</summary>
public sealed record PracticeQuestion
{
    public required AskedQuestion Asked { get; init; }

    /// <summary>The number of the question that this one goes into further; <c>null</c> for one of its own.</summary>
    public int? FollowUpOf { get; init; }

    public Instant? AskedAt { get; init; }

    /// <summary>When it was answered, or passed over.</summary>
    public Instant? ClosedAt { get; init; }

    /// <summary>How many of its hints were asked for.</summary>
    public int HintsGiven { get; init; }

    public PracticeAnswer? Answer { get; init; }

    public PracticeFeedback? Feedback { get; init; }

    public bool IsOpen => AskedAt is not null && ClosedAt is null;

    public bool IsSkipped => ClosedAt is not null && Answer is null;

    /// <summary>When its time is up; <c>null</c> while it was not asked, and for a question that waits.</summary>
    public Instant? DueAt => Asked.TimeLimitMinutes is { } minutes ? AskedAt + Duration.FromMinutes(minutes) : null;

    /// <summary>What it is about: as its author says, else as the one who answers says, else its type.</summary>
    public string Skill => Asked.Skill ?? Answer?.SkillCategory ?? Asked.Type.ToString().ToLowerInvariant();
}

/// <param name="Text">What was written, or what the transcript says.</param>
/// <param name="AudioUrl">Where the recording is; nobody here listens to it.</param>
/// <param name="ResponseSeconds">How long it took, as the one who answered measured it.</param>
/// <param name="SkillCategory">What the answer is about, for a question that does not say.</param>
public sealed record PracticeAnswer(string Text, Transcript? Transcript, string? AudioUrl, int? ResponseSeconds, string? SkillCategory)
{
    /// <summary>Whether both say the same, so that one is a repeat of the other.</summary>
    public bool Repeats(PracticeAnswer other) =>
        Text == other.Text && AudioUrl == other.AudioUrl && (Transcript?.Words ?? []).SequenceEqual(other.Transcript?.Words ?? []);
}
