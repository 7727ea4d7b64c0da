using Interviews.Domain.Evaluation.Answers;
using Interviews.Domain.Responses;
using Interviews.Domain.Responses.Speech;

namespace Interviews.Domain.Practice;

/// <summary>What is said of an answer right after it (REQ-QUE-13). Made by a fixed procedure, not by a model or a person.</summary>
/// <param name="Procedure">The name and version of the procedure.</param>
/// <param name="Score">0 to 100; <c>null</c> where nothing could be judged, never a default.</param>
/// <param name="Reason">How the score came about, or why there is none.</param>
/// <param name="Covered">Expected points that the answer makes.</param>
/// <param name="Missing">Expected points that it does not make.</param>
/// <param name="Advice">What would make the answer better.</param>
/// <param name="Speech">What can be counted in a spoken answer (REQ-QUE-16); <c>null</c> for a written one. It does not count for the score.</param>
public sealed record PracticeFeedback(
    string Procedure, int? Score, string Reason, IReadOnlyList<string> Covered, IReadOnlyList<string> Missing, IReadOnlyList<string> Advice, SpeechMeasures? Speech)
{
    /// <param name="language">Of the transcript; ISO 639-1.</param>
    public static PracticeFeedback Of(AnswerJudgment judgment, string procedure, Transcript? transcript, string? language) => new(
        procedure, judgment.Score, judgment.Reason, judgment.Covered, judgment.Missing, judgment.Advice, transcript is null ? null : SpeechMeasures.Of(transcript, language));
}
