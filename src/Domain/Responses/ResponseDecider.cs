using Interviews.Domain.Interviews;
using Interviews.Domain.Questions;
using Interviews.Domain.Validation;

namespace Interviews.Domain.Responses;

/// <summary>
/// Where every change of responses is decided: by the interview's candidate alone, from its start on until it is over or all were submitted, one for each question,
/// edits versioned (REQ-QUE-09, REQ-QUE-10).
/// </summary>
public static class ResponseDecider
{
    /// <summary>A first answer to a question.</summary>
    /// <param name="question">Of this interview: see <see cref="RespondedQuestion.Find"/>.</param>
    /// <param name="existing">The question's response, if there is one.</param>
    /// <returns>What to write; refused with <c>forbidden</c>, <c>invalid_transition</c> or <c>validation_failed</c>.</returns>
    public static Result<ResponseDecision> Submit(Interview interview, RespondedQuestion question, InterviewResponse? existing, ResponseContent content, DecisionContext context)
    {
        var response = First(interview, question, content, context);
        var events = InterviewDecider.Decide(interview, new SubmitResponse(response.ResponseId, response.Version), context);
        var refusal = events.Refusal ?? ResponseRules.Check(content) ?? (existing is null ? CheckCount(interview.Responses + 1, "questionId") : Second(existing));
        return refusal is null ? new ResponseDecision([response], [], events.Value) : refusal;
    }

    /// <summary>A response that says something else. What says the same makes no version.</summary>
    /// <returns>As <see cref="Submit"/>.</returns>
    public static Result<ResponseDecision> Edit(Interview interview, InterviewResponse existing, ResponseContent content, DecisionContext context)
    {
        var events = InterviewDecider.Decide(interview, new SubmitResponse(existing.ResponseId, existing.Version + 1), context);
        if ((events.Refusal ?? ResponseRules.Check(content)) is { } refusal)
        {
            return refusal;
        }

        return existing.Content.SaysTheSameAs(content)
            ? new ResponseDecision([], [], [])
            : new ResponseDecision([Next(interview, existing, content, context)], [ResponseVersion.Of(existing)], events.Value);
    }

    /// <summary>Everything together, and nothing after it. An interview that nobody conducts is completed by it where its time has come.</summary>
    /// <param name="questions">What the interview asks; <c>null</c> when nothing was set down.</param>
    /// <param name="existing">All responses of the interview.</param>
    /// <returns>As <see cref="Submit"/>.</returns>
    public static Result<ResponseDecision> SubmitAll(
        Interview interview, InterviewQuestions? questions, IReadOnlyList<InterviewResponse> existing, IReadOnlyList<SubmittedAnswer> answers, DecisionContext context)
    {
        var known = existing.ToDictionary(response => response.ResponseId);
        var errors = new FieldErrors();
        var (written, replaced, seen) = (new List<InterviewResponse>(), new List<ResponseVersion>(), new Dictionary<Guid, int>());
        foreach (var (index, answer) in answers.Index())
        {
            var prefix = $"responses[{index}].";
            errors.Add(ResponseRules.Check(answer.Content, prefix));
            var found = RespondedQuestion.Find(questions, answer.QuestionId, answer.QuestionText);
            if (found.IsRefused)
            {
                errors.Add($"{prefix}questionId", found.Refusal.Errors["questionId"][0]);
                continue;
            }

            var id = InterviewResponse.IdOf(interview.InterviewId, found.Value);
            if (!seen.TryAdd(id, index))
            {
                errors.Add($"{prefix}questionId", $"'responses[{seen[id]}]' answers the same question.");
            }
            else if (!known.TryGetValue(id, out var earlier))
            {
                written.Add(First(interview, found.Value, answer.Content, context));
            }
            else if (!earlier.Content.SaysTheSameAs(answer.Content))
            {
                written.Add(Next(interview, earlier, answer.Content, context));
                replaced.Add(ResponseVersion.Of(earlier));
            }
        }

        var total = existing.Count + written.Count - replaced.Count;
        errors.Require(total > 0 || seen.Count > 0, "responses", "'responses' must hold an answer: there is none yet.");
        errors.Add(CheckCount(total, "responses"));
        errors.Require(
            written.Count + replaced.Count <= ResponseRules.MostWrites, "responses", "'responses' change too much at once: edit some of them one by one before.");
        var events = InterviewDecider.Decide(interview, new SubmitAllResponses(total), context);
        return (events.Refusal ?? errors.Refusal) is { } refusal ? refusal : new ResponseDecision(written, replaced, events.Value);
    }

    private static InterviewResponse First(Interview interview, RespondedQuestion question, ResponseContent content, DecisionContext context) => new()
    {
        ResponseId = InterviewResponse.IdOf(interview.InterviewId, question),
        InterviewId = interview.InterviewId,
        OrganizationId = interview.OrganizationId,
        QuestionId = question.QuestionId,
        QuestionText = question.Text,
        TimeLimitMinutes = question.TimeLimitMinutes,
        Content = content,
        Late = IsLate(interview, context),
        Version = 1,
        SubmittedAt = context.Now,
        UpdatedAt = context.Now,
    };

    private static InterviewResponse Next(Interview interview, InterviewResponse existing, ResponseContent content, DecisionContext context) => existing with
    {
        Content = content,
        Late = IsLate(interview, context),
        Version = existing.Version + 1,
        UpdatedAt = context.Now,
    };

    private static bool IsLate(Interview interview, DecisionContext context) => context.Now > interview.Time.EndsAt;

    private static Refusal Second(InterviewResponse existing) =>
        TransitionTable.Illegal($"The question is answered by response {existing.ResponseId} already; edit that one.") with
        {
            Extensions = new Dictionary<string, object> { ["responseId"] = existing.ResponseId },
        };

    private static Refusal? CheckCount(int count, string field) => count <= ResponseRules.MostOfAnInterview
        ? null
        : Refusal.Invalid(field, $"An interview has at most {ResponseRules.MostOfAnInterview} responses; with this it would have {count}.");
}

/// <summary>What is committed together.</summary>
/// <param name="Written">Responses as they are to be.</param>
/// <param name="Replaced">What those of them said before that were there.</param>
/// <param name="Events">The interview's own; none when nothing changes.</param>
public sealed record ResponseDecision(IReadOnlyList<InterviewResponse> Written, IReadOnlyList<ResponseVersion> Replaced, IReadOnlyList<InterviewEvent> Events);
