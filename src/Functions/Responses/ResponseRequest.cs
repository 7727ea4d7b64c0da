using Interviews.Domain;
using Interviews.Domain.Responses;
using Interviews.Functions.Http.Requests;

namespace Interviews.Functions.Responses;

/// <summary>An answer as clients send it.</summary>
[ServerOwned("id", "interviewId", "timeLimitMinutes", "late", "overTime", "version", "submittedAt", "updatedAt", "result")]
internal record ResponseRequest : RequestBody
{
    public Guid? QuestionId { get; init; }

    public string? QuestionText { get; init; }

    [Alias("text")]
    public string? Response { get; init; }

    public CodeAnswer? Code { get; init; }

    public string? AudioUrl { get; init; }

    public string? VideoUrl { get; init; }

    public TranscriptWord[]? Transcript { get; init; }

    /// <summary>Seconds.</summary>
    public int? ResponseTime { get; init; }

    public SubmittedAnswer Answer => new(QuestionId, QuestionText, Content);

    public ResponseContent Content => new()
    {
        Text = Response,
        Code = Code,
        AudioUrl = AudioUrl,
        VideoUrl = VideoUrl,
        Transcript = Transcript is null ? null : new Transcript(Transcript),
        ResponseTime = ResponseTime,
    };

    /// <summary>Whether an answer to this question can say it: a response stays with its question, which a client may send back.</summary>
    public Result<ResponseContent> For(InterviewResponse existing)
    {
        if (QuestionId is { } id && id != existing.QuestionId)
        {
            return Refusal.Invalid("questionId", "'questionId' cannot be changed: a response stays with its question.");
        }

        return QuestionId is null && QuestionText is { } text && text != existing.QuestionText
            ? Refusal.Invalid("questionText", "'questionText' cannot be changed: a response stays with its question.")
            : Content;
    }

    /// <summary>What an edit may say: the route names the response, so its question need not be given.</summary>
    public static Refusal? CheckContent(ResponseRequest body) => ResponseRules.Check(body.Content);
}
