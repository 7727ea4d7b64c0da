using Interviews.Domain.Interviews;
using Interviews.Domain.Questions;
using Interviews.Domain.Responses;
using NodaTime;

namespace Interviews.Functions.Responses;

/// <summary>A response as the API shows it.</summary>
/// <param name="ResponseTime">Seconds.</param>
/// <param name="Result">What a person said of it; only where who reads may see the interview's result.</param>
internal sealed record ResponseView(
    Guid Id,
    Guid InterviewId,
    Guid? QuestionId,
    string QuestionText,
    int? TimeLimitMinutes,
    string? Response,
    CodeAnswer? Code,
    string? AudioUrl,
    string? VideoUrl,
    IReadOnlyList<TranscriptWord>? Transcript,
    int? ResponseTime,
    bool Late,
    bool OverTime,
    int Version,
    Instant SubmittedAt,
    Instant UpdatedAt,
    ResponseResultView? Result)
{
    public static ResponseView Of(InterviewResponse response, SeenInterview seen) => new(
        response.ResponseId,
        response.InterviewId,
        response.QuestionId,
        response.QuestionText,
        response.TimeLimitMinutes,
        response.Content.Text,
        response.Content.Code,
        response.Content.AudioUrl,
        response.Content.VideoUrl,
        response.Content.Transcript?.Words,
        response.Content.ResponseTime,
        response.Late,
        response.OverTime,
        response.Version,
        response.SubmittedAt,
        response.UpdatedAt,
        ResponseResultView.Of(response.ResponseId, seen));
}

/// <param name="Score">0 to 100.</param>
internal sealed record ResponseResultView(int? Score, string? Feedback)
{
    /// <returns><c>null</c> when nothing was said of it that who reads may see.</returns>
    public static ResponseResultView? Of(Guid responseId, SeenInterview seen) =>
        seen.HasInternals && seen.Shown.Evaluation?.Responses.FirstOrDefault(result => result.ResponseId == responseId) is { } result
            ? new ResponseResultView(result.Score, result.Feedback)
            : null;
}

/// <summary>The responses of an interview, and what it asks, as far as who reads may know: a candidate not before the start.</summary>
/// <param name="SubmittedAt">When the candidate submitted all of them; <c>null</c> while more can come.</param>
internal sealed record ResponseListView(Guid InterviewId, Instant? SubmittedAt, IReadOnlyList<AskedQuestionView> Questions, IReadOnlyList<ResponseView> Items)
{
    public static ResponseListView Of(SeenResponses all, Instant now)
    {
        var (interview, asked) = (all.Interview, all.Questions?.Questions ?? []);
        var order = asked.Index().ToDictionary(question => question.Item.QuestionId, question => question.Index);
        var isOpen = all.Seen.HasInternals || interview.Status == InterviewStatus.InProgress || now >= interview.Time.ScheduledAt;
        return new(
            interview.InterviewId,
            interview.ResponsesSubmittedAt,
            isOpen ? [.. asked.Select(question => AskedQuestionView.Of(question, all))] : [],
            [
                .. all.Responses
                    .OrderBy(response => response.QuestionId is { } id ? order.GetValueOrDefault(id, int.MaxValue) : int.MaxValue)
                    .ThenBy(response => response.SubmittedAt)
                    .ThenBy(response => response.ResponseId)
                    .Select(response => ResponseView.Of(response, all.Seen)),
            ]);
    }
}

/// <summary>A question as its candidate is asked it: without what a good answer says.</summary>
/// <param name="ResponseId">Of the answer; <c>null</c> while there is none.</param>
internal sealed record AskedQuestionView(Guid QuestionId, string QuestionText, QuestionType Type, int? TimeLimitMinutes, Guid? ResponseId)
{
    public static AskedQuestionView Of(AskedQuestion question, SeenResponses all) => new(
        question.QuestionId,
        question.Text,
        question.Type,
        question.TimeLimitMinutes,
        all.Responses.FirstOrDefault(response => response.QuestionId == question.QuestionId)?.ResponseId);
}
