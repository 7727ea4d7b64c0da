using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Domain.Questions;

/// <summary>A collection of questions (REQ-QUE-04).</summary>
public sealed record QuestionBank : IRecord
{
    public required Guid BankId { get; init; }

    public required string OrganizationId { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public string? Category { get; init; }

    /// <summary>Of a question that names none.</summary>
    public Difficulty? Difficulty { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Read by admins, recruiters and interviewers of the organization; otherwise by its owner and by admins alone.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Whether questions may be picked from it at random.</summary>
    public bool AllowRandomSelection { get; init; } = true;

    /// <summary>Whether picked questions come in random order; otherwise from the easiest to the hardest.</summary>
    public bool ShuffleQuestions { get; init; }

    /// <summary>Minutes for the answer to a question that names none.</summary>
    public int? DefaultTimeLimitMinutes { get; init; }

    /// <summary>Who made it.</summary>
    public required string OwnerId { get; init; }

    public required Instant CreatedAt { get; init; }

    public required Instant UpdatedAt { get; init; }

    string IRecord.Id => RecordId(BankId);

    public static string RecordId(Guid bankId) => $"questionBank:{bankId}";
}
