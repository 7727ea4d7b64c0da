using Interviews.Domain.Interviews;
using Interviews.Domain.Practice;
using Interviews.Domain.Questions;
using Interviews.Domain.Responses;
using Interviews.Domain.Responses.Speech;
using NodaTime;

namespace Interviews.Functions.Practice;

/// <summary>A practice interview as its owner sees it: of the questions, only those that were asked, and never what is expected before the answer.</summary>
/// <param name="TakesRecordings">Whether spoken answers can be transcribed here.</param>
/// <param name="Questions">How many there are, asked or not.</param>
/// <param name="Question">The one that waits for its answer; <c>null</c> when none does: before the start, after a question whose time was up, and in the end.</param>
internal sealed record PracticeView(
    Guid Id,
    PracticeStatus Status,
    string JobRole,
    string? JobDescription,
    string? CompanyName,
    Difficulty? Difficulty,
    int DurationMinutes,
    PracticeFormat Format,
    IReadOnlyList<QuestionType> QuestionTypes,
    IReadOnlyList<string> FocusAreas,
    bool EnableHints,
    bool TakesRecordings,
    int Questions,
    IReadOnlyList<PracticeQuestionView> Asked,
    PracticeQuestionView? Question,
    Instant CreatedAt,
    Instant? StartedAt,
    Instant? EndedAt,
    PracticeReport? Report)
{
    public static PracticeView Of(PracticeInterview practice, bool takesRecordings) => new(
        practice.PracticeId,
        practice.Status,
        practice.Setup.JobRole,
        practice.Setup.JobDescription,
        practice.Setup.CompanyName,
        practice.Setup.Difficulty,
        practice.Setup.DurationMinutes,
        practice.Setup.Format,
        practice.Setup.QuestionTypes,
        practice.Setup.FocusAreas,
        practice.Setup.EnableHints,
        takesRecordings,
        practice.Questions.Count,
        [.. practice.Questions.Index().Where(each => each.Item.AskedAt is not null).Select(each => PracticeQuestionView.Of(practice, each.Index + 1))],
        PracticeQuestionView.Open(practice),
        practice.CreatedAt,
        practice.StartedAt,
        practice.EndedAt,
        practice.Report);
}

/// <summary>Where it stands after a step.</summary>
internal sealed record PracticeStepView(Guid Id, PracticeStatus Status, PracticeQuestionView? Question, PracticeReport? Report)
{
    public static PracticeStepView Of(PracticeInterview practice) => new(practice.PracticeId, practice.Status, PracticeQuestionView.Open(practice), practice.Report);
}

/// <param name="Hints">Those that were asked for; <c>null</c> where hints are not enabled.</param>
/// <param name="DueAt">When its time is up; <c>null</c> for a question that waits.</param>
internal sealed record PracticeQuestionView(
    int Number,
    string QuestionText,
    QuestionType Type,
    string? Skill,
    Difficulty? Difficulty,
    int? FollowUpOf,
    PracticeQuestionState State,
    int? TimeLimitMinutes,
    Instant? AskedAt,
    Instant? DueAt,
    Instant? ClosedAt,
    IReadOnlyList<string>? Hints,
    int HintsLeft,
    PracticeAnswerView? Answer,
    PracticeFeedbackView? Feedback)
{
    public static PracticeQuestionView? Open(PracticeInterview practice) => practice.OpenNumber is { } number ? Of(practice, number) : null;

    /// <param name="number">From 1.</param>
    public static PracticeQuestionView Of(PracticeInterview practice, int number)
    {
        var question = practice.Questions[number - 1];
        var hints = practice.Setup.EnableHints ? question.Asked.Hints : null;
        return new(
            number,
            question.Asked.Text,
            question.Asked.Type,
            question.Asked.Skill,
            question.Asked.Difficulty,
            question.FollowUpOf,
            question.IsOpen ? PracticeQuestionState.Open : question.IsSkipped ? PracticeQuestionState.Skipped : PracticeQuestionState.Answered,
            question.Asked.TimeLimitMinutes,
            question.AskedAt,
            question.DueAt,
            question.ClosedAt,
            hints?.Take(question.HintsGiven).ToList(),
            (hints?.Count ?? 0) - question.HintsGiven,
            question.Answer is { } answer ? new(answer.Text, answer.Transcript?.Words, answer.AudioUrl, answer.ResponseSeconds) : null,
            question.Feedback is { } feedback ? PracticeFeedbackView.Of(feedback) : null);
    }
}

internal enum PracticeQuestionState
{
    Open,
    Answered,
    Skipped,
}

/// <param name="ResponseTime">In seconds.</param>
internal sealed record PracticeAnswerView(string Response, IReadOnlyList<TranscriptWord>? Transcript, string? AudioUrl, int? ResponseTime);

/// <param name="Speech">Of a spoken answer.</param>
/// <param name="Evaluator">Always <c>embedded</c>: a fixed procedure judges, not a model.</param>
internal sealed record PracticeFeedbackView(
    string Evaluator, string Procedure, int? Score, string Reason, IReadOnlyList<string> Covered, IReadOnlyList<string> Missing, IReadOnlyList<string> Advice, SpeechMeasures? Speech)
{
    public static PracticeFeedbackView Of(PracticeFeedback feedback) =>
        new("embedded", feedback.Procedure, feedback.Score, feedback.Reason, feedback.Covered, feedback.Missing, feedback.Advice, feedback.Speech);
}

/// <summary>A practice interview in a list.</summary>
internal sealed record PracticeItemView(
    Guid Id,
    PracticeStatus Status,
    string JobRole,
    Difficulty? Difficulty,
    int DurationMinutes,
    int Questions,
    int Answered,
    int? Score,
    Instant CreatedAt,
    Instant? EndedAt)
{
    public static PracticeItemView Of(PracticeSummary summary) => new(
        summary.PracticeId,
        summary.Status,
        summary.JobRole,
        summary.Difficulty,
        summary.DurationMinutes,
        summary.Questions,
        summary.Answered,
        summary.Score,
        summary.CreatedAt,
        summary.EndedAt);
}
