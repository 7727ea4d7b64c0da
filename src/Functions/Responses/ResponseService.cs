using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Questions;
using Interviews.Domain.Responses;
using Interviews.Domain.Storage;
using Interviews.Functions.Http;
using Interviews.Functions.Interviews;

namespace Interviews.Functions.Responses;

/// <summary>Commits responses together with the interview's own event about them.</summary>
public sealed class ResponseService(IStore store, InterviewService interviews)
{
    /// <summary>The response, if it exists and the actor may read the interview.</summary>
    public async Task<Result<SeenResponse>> ReadAsync(Actor actor, Guid interviewId, Guid responseId, CancellationToken cancellationToken)
    {
        var read = await interviews.ReadAsync(actor, interviewId, cancellationToken);
        if (read.IsRefused)
        {
            return read.Refusal;
        }

        return await FindAsync(actor, interviewId, responseId, cancellationToken) is { } found
            ? new SeenResponse(SeenInterview.Of(read.Value.Value, actor), found)
            : Refusal.NotFound("response", responseId);
    }

    /// <summary>What the interview asks and what was answered.</summary>
    public async Task<Result<SeenResponses>> ListAsync(Actor actor, Guid interviewId, CancellationToken cancellationToken)
    {
        var read = await interviews.ReadAsync(actor, interviewId, cancellationToken);
        return read.IsRefused
            ? read.Refusal
            : new SeenResponses(
                read.Value.Value,
                SeenInterview.Of(read.Value.Value, actor),
                await AllAsync(actor, interviewId, cancellationToken),
                await QuestionsAsync(actor, interviewId, cancellationToken));
    }

    /// <summary>What the response said before, oldest first.</summary>
    public ValueTask<List<ResponseVersion>> VersionsAsync(Actor actor, InterviewResponse response, CancellationToken cancellationToken) =>
        store.AllAsync(actor.OrganizationId, new VersionsOfResponse(response.InterviewId, response.ResponseId), cancellationToken).ToListAsync(cancellationToken);

    /// <summary>A first answer to a question.</summary>
    /// <param name="alongside">What is committed with it.</param>
    public async Task<Result<Stored<InterviewResponse>>> SubmitAsync(
        Actor actor, Guid interviewId, SubmittedAnswer answer, Func<Interview, InterviewResponse, IReadOnlyList<Write>> alongside, CancellationToken cancellationToken)
    {
        var id = Guid.Empty;
        var done = await ExecuteAsync(
            actor,
            interviewId,
            async (interview, context) =>
            {
                var question = RespondedQuestion.Find(await QuestionsAsync(actor, interviewId, cancellationToken), answer.QuestionId, answer.QuestionText);
                if (question.IsRefused)
                {
                    return question.Refusal;
                }

                id = InterviewResponse.IdOf(interviewId, question.Value);
                var existing = await FindAsync(actor, interviewId, id, cancellationToken);
                return ResponseDecider.Submit(interview, question.Value, existing?.Value, answer.Content, context)
                    .Then<Decision>(decided => new Decision(decided.Events, [new Write.Create(decided.Written[0]), .. alongside(interview, decided.Written[0])]));
            },
            cancellationToken);
        return done.IsRefused ? done.Refusal : (await FindAsync(actor, interviewId, id, cancellationToken))!;
    }

    /// <summary>Another answer instead of the one that is there.</summary>
    /// <param name="precondition">The caller's <c>If-Match</c> on the response, if any.</param>
    /// <param name="content">Made from the response as it is.</param>
    public async Task<Result<SeenResponse>> EditAsync(
        Actor actor, Guid interviewId, Guid responseId, Precondition precondition, Func<InterviewResponse, Result<ResponseContent>> content, CancellationToken cancellationToken)
    {
        var done = await ExecuteAsync(
            actor,
            interviewId,
            async (interview, context) =>
            {
                if (await FindAsync(actor, interviewId, responseId, cancellationToken) is not { } existing)
                {
                    return Refusal.NotFound("response", responseId);
                }

                return precondition(existing.ETag)
                    ? content(existing.Value).Then(given => ResponseDecider.Edit(interview, existing.Value, given, context)).Then<Decision>(decided => Edited(decided, existing))
                    : ETags.Failed(responseId);
            },
            cancellationToken);
        return done.IsRefused
            ? done.Refusal
            : new SeenResponse(SeenInterview.Of(done.Value.Value, actor), (await FindAsync(actor, interviewId, responseId, cancellationToken))!);
    }

    /// <summary>All answers at once, and nothing afterwards.</summary>
    /// <param name="alongside">What is committed with them, made from the interview after it and from all of its responses.</param>
    public Task<Result<Stored<Interview>>> SubmitAllAsync(
        Actor actor,
        Guid interviewId,
        IReadOnlyList<SubmittedAnswer> answers,
        Func<Interview, IReadOnlyList<InterviewResponse>, IReadOnlyList<Write>> alongside,
        CancellationToken cancellationToken) => ExecuteAsync(
        actor,
        interviewId,
        async (interview, context) =>
        {
            var existing = await StoredAsync(actor, interviewId, cancellationToken);
            var decided = ResponseDecider.SubmitAll(
                interview, await QuestionsAsync(actor, interviewId, cancellationToken), [.. existing.Select(stored => stored.Value)], answers, context);
            return decided.Then<Decision>(all => new Decision(
                all.Events,
                [.. Writes(all, existing), .. alongside(InterviewHistory.Fold(interview, all.Events)!, After(all, existing))]));
        },
        cancellationToken);

    private async Task<Result<Stored<Interview>>> ExecuteAsync(
        Actor actor, Guid interviewId, Func<Interview, DecisionContext, Task<Result<Decision>>> decide, CancellationToken cancellationToken)
    {
        try
        {
            return await interviews.ExecuteAsync(actor, interviewId, null, decide, cancellationToken);
        }
        catch (BatchTooLargeException)
        {
            return new Refusal(RefusalCode.PayloadTooLarge, "The answers, and what they replace, are too large to be kept at once.");
        }
    }

    private static Decision Edited(ResponseDecision decided, Stored<InterviewResponse> existing) => new(decided.Events, [.. Writes(decided, [existing])]);

    private static IEnumerable<Write> Writes(ResponseDecision decided, IReadOnlyList<Stored<InterviewResponse>> existing) =>
    [
        .. decided.Written.Select(response => Write.Put(response, existing.FirstOrDefault(stored => stored.Value.ResponseId == response.ResponseId)?.ETag)),
        .. decided.Replaced.Select(version => new Write.Create(version)),
    ];

    private static IReadOnlyList<InterviewResponse> After(ResponseDecision decided, IReadOnlyList<Stored<InterviewResponse>> existing) =>
        [.. existing.Select(stored => stored.Value).ExceptBy(decided.Written.Select(response => response.ResponseId), response => response.ResponseId), .. decided.Written];

    private async Task<IReadOnlyList<InterviewResponse>> AllAsync(Actor actor, Guid interviewId, CancellationToken cancellationToken) =>
        [.. (await StoredAsync(actor, interviewId, cancellationToken)).Select(stored => stored.Value)];

    private async Task<IReadOnlyList<Stored<InterviewResponse>>> StoredAsync(Actor actor, Guid interviewId, CancellationToken cancellationToken) =>
        (await store.QueryAsync(actor.OrganizationId, new ResponsesOfInterview(interviewId), ResponseRules.MostOfAnInterview, null, cancellationToken)).Items;

    private Task<Stored<InterviewResponse>?> FindAsync(Actor actor, Guid interviewId, Guid responseId, CancellationToken cancellationToken) =>
        store.ReadAsync<InterviewResponse>(actor.OrganizationId, InterviewResponse.RecordId(interviewId, responseId), cancellationToken);

    private async Task<InterviewQuestions?> QuestionsAsync(Actor actor, Guid interviewId, CancellationToken cancellationToken) =>
        (await store.ReadAsync<InterviewQuestions>(actor.OrganizationId, InterviewQuestions.RecordId(interviewId), cancellationToken))?.Value;
}

/// <summary>A response, and its interview as who reads it sees it.</summary>
public sealed record SeenResponse(SeenInterview Interview, Stored<InterviewResponse> Response);

/// <param name="Interview">As it is.</param>
/// <param name="Seen">As who reads sees it.</param>
/// <param name="Questions">What it asks; <c>null</c> when nothing was set down.</param>
public sealed record SeenResponses(Interview Interview, SeenInterview Seen, IReadOnlyList<InterviewResponse> Responses, InterviewQuestions? Questions);
