using System.Security.Cryptography;
using System.Text;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Domain.Practice;

/// <summary>
/// A practice interview as lists and figures need it, written with it in the same commit. Its id begins with its owner and goes on from the newest to the oldest,
/// so that both read no more than they show.
/// </summary>
public sealed record PracticeSummary : IRecord
{
    public required Guid PracticeId { get; init; }

    public required string OrganizationId { get; init; }

    public required string OwnerId { get; init; }

    public required PracticeStatus Status { get; init; }

    public required string JobRole { get; init; }

    public Difficulty? Difficulty { get; init; }

    public required int DurationMinutes { get; init; }

    public required Instant CreatedAt { get; init; }

    public Instant? EndedAt { get; init; }

    public required int Questions { get; init; }

    public required int Answered { get; init; }

    public required int SecondsSpent { get; init; }

    public int? Score { get; init; }

    public IReadOnlyList<PracticeSkill> BySkill { get; init; } = [];

    /// <summary>What was drawn for it, so that the next one draws others first.</summary>
    public IReadOnlyList<Guid> Drawn { get; init; } = [];

    string IRecord.Id => $"{Prefix(OwnerId)}{Place(CreatedAt)}:{PracticeId}";

    public static PracticeSummary Of(PracticeInterview practice) => new()
    {
        PracticeId = practice.PracticeId,
        OrganizationId = practice.OrganizationId,
        OwnerId = practice.OwnerId,
        Status = practice.Status,
        JobRole = practice.Setup.JobRole,
        Difficulty = practice.Setup.Difficulty,
        DurationMinutes = practice.Setup.DurationMinutes,
        CreatedAt = practice.CreatedAt,
        EndedAt = practice.EndedAt,
        Questions = practice.Questions.Count,
        Answered = practice.Questions.Count(question => question.Answer is not null),
        SecondsSpent = practice.Questions.Sum(PracticeTime.SecondsOn),
        Score = practice.Report?.Score,
        BySkill = practice.Report?.BySkill ?? [],
        Drawn = [.. practice.Questions.Where(question => question.FollowUpOf is null).Select(question => question.Asked.QuestionId)],
    };

    /// <summary>Of everything that belongs to an owner. A hash, because the id of a person may hold a colon.</summary>
    internal static string Prefix(string ownerId) => $"practiceSummary:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ownerId)).AsSpan(0, 16))}:";

    /// <summary>Text that sorts from the newest moment to the oldest, to the millisecond.</summary>
    internal static string Place(Instant moment) => $"{long.MaxValue - moment.ToUnixTimeMilliseconds():D19}";
}

/// <summary>The practice interviews of one person, the newest first.</summary>
/// <param name="From">Made at or after.</param>
/// <param name="To">Made before.</param>
public sealed record PracticeOf(string OwnerId, Instant? From = null, Instant? To = null) : IdRange<PracticeSummary>
{
    public override string Prefix => PracticeSummary.Prefix(OwnerId);

    /// <summary>Behind every id of the moment <see cref="To"/>: <c>;</c> follows the colon.</summary>
    public override string? After => To is { } to ? $"{Prefix}{PracticeSummary.Place(to)};" : null;

    /// <inheritdoc cref="After"/>
    public override string? Through => From is { } from ? $"{Prefix}{PracticeSummary.Place(from)};" : null;
}
