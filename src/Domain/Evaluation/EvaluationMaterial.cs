using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;

namespace Interviews.Domain.Evaluation;

/// <summary>What interviewers wrote of an interview: all that a model gets to read, and nothing else.</summary>
public sealed record EvaluationMaterial(IReadOnlyList<MaterialSource> Sources)
{
    /// <summary>Characters that are sent to a model at once, some 50,000 tokens.</summary>
    public const int MostCharacters = 200_000;

    public bool IsEmpty => Sources.Count == 0;

    public bool IsTooLong => Sources.Sum(source => source.Text.Length) > MostCharacters;

    /// <summary>
    /// The texts of submitted scorecards and of the interview's completion. Trainees' scorecards enter no aggregate (REQ-EVA-17), and what a candidate says of their
    /// own record is no interviewer's word.
    /// </summary>
    public static EvaluationMaterial Of(Interview interview, IReadOnlyList<Scorecard> scorecards)
    {
        var texts = FeedbackDuty.Counted(interview, scorecards).SelectMany(OfScorecard).Concat(OfCompletion(interview));
        return new EvaluationMaterial(
        [
            .. texts.Where(text => !string.IsNullOrWhiteSpace(text.Text))
                .Select((text, index) => new MaterialSource($"s{index + 1}", text.InterviewerId, text.Field, text.Text!)),
        ]);
    }

    private static IEnumerable<(string? InterviewerId, string Field, string? Text)> OfScorecard(Scorecard scorecard) =>
    [
        (scorecard.InterviewerId, "strengths", scorecard.Strengths),
        (scorecard.InterviewerId, "concerns", scorecard.Concerns),
        (scorecard.InterviewerId, "notes", scorecard.Notes),
    ];

    private static IEnumerable<(string? InterviewerId, string Field, string? Text)> OfCompletion(Interview interview)
    {
        if (interview.Completion is not { } completion || completion.CompletedBy == interview.CandidateId)
        {
            return [];
        }

        return completion.Feedback
            .OrderBy(feedback => feedback.Key, StringComparer.Ordinal)
            .Select((string? InterviewerId, string Field, string? Text) (feedback) => (null, "completion", feedback.Value))
            .Prepend((null, "completion", completion.Notes));
    }
}

/// <param name="Id">What the model calls it: <c>s1</c>, <c>s2</c>…</param>
/// <param name="InterviewerId">Whose scorecard it is from; <c>null</c> for the interview's completion.</param>
/// <param name="Field"><c>strengths</c>, <c>concerns</c>, <c>notes</c> or <c>completion</c>.</param>
public sealed record MaterialSource(string Id, string? InterviewerId, string Field, string Text);
