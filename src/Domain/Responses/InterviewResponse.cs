using Interviews.Domain.Questions;
using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Domain.Responses;

/// <summary>A candidate's answer to one question of an interview, as it was last edited. Earlier versions are kept as <see cref="ResponseVersion"/>.</summary>
public sealed record InterviewResponse : IRecord
{
    /// <inheritdoc cref="IdOf"/>
    public required Guid ResponseId { get; init; }

    public required Guid InterviewId { get; init; }

    public required string OrganizationId { get; init; }

    /// <summary>That of the question that the interview asks; <c>null</c> for one that was asked beside them.</summary>
    public Guid? QuestionId { get; init; }

    public required string QuestionText { get; init; }

    /// <summary>Minutes for the answer, as the interview set them; <c>null</c> for as long as it takes.</summary>
    public int? TimeLimitMinutes { get; init; }

    public required ResponseContent Content { get; init; }

    /// <summary>Given or edited after the interview's scheduled end.</summary>
    public bool Late { get; init; }

    /// <summary>Counts from 1.</summary>
    public required int Version { get; init; }

    /// <summary>When it was first given.</summary>
    public required Instant SubmittedAt { get; init; }

    public required Instant UpdatedAt { get; init; }

    /// <summary>It took longer than the question allows.</summary>
    public bool OverTime => Content.ResponseTime > TimeLimitMinutes * 60;

    string IRecord.Id => RecordId(InterviewId, ResponseId);

    public static string RecordId(Guid interviewId, Guid responseId) => $"response:{interviewId}:{responseId}";

    /// <summary>Follows from the interview and the question, so that a question has one response whoever submits how often.</summary>
    public static Guid IdOf(Guid interviewId, RespondedQuestion question) =>
        DerivedId.Of($"{interviewId}\n{question.QuestionId?.ToString() ?? QuestionIdentity.Fold(question.Text)}");
}
