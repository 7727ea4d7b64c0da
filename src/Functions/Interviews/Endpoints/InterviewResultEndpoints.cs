using FluentValidation;
using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Interviews.Rules;
using Interviews.Domain.Responses;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Feedback;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Interviews.Functions.Interviews.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Interviews.Endpoints;

/// <summary>
/// <c>POST /interviews/{id}/results</c> evaluates a completed interview as a whole; <c>GET</c> reads it back, and its <c>versions</c> what was said before
/// (REQ-INT-28, REQ-INT-29, REQ-INT-31).
/// </summary>
public sealed class InterviewResultEndpoints(IStore store, InterviewService interviews, IEnumerable<IResultConsequences> consequences)
{
    [Function("SubmitResults")]
    [Allow(Roles.Recruiting)]
    public async Task<IResult> SubmitAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "interviews/{id:guid}/results")] HttpRequest request, Guid id, CancellationToken cancellationToken)
    {
        var body = await request.ReadAsync<Request>(cancellationToken);
        if (body.IsRefused)
        {
            return new ProblemResult(body.Refusal);
        }

        // Those of an interview that has a result to give do not change any more.
        var results = body.Value.Results;
        var known = results.Count == 0 ? [] : await ResponsesAsync(request.Actor(), id, cancellationToken);
        var done = await interviews.ExecuteAsync(
            request.Actor(),
            id,
            request.Allows,
            (interview, context) => ResponseResultRules.CheckKnown(results, known) is { } unknown
                ? Task.FromResult<Result<Decision>>(unknown)
                : DecideAsync(interview, new GiveResult(body.Value.Score, body.Value.Feedback?.AsNotes(), body.Value.Decision) { Responses = results }, context, cancellationToken),
            cancellationToken);
        return Answer.Of(done, stored => Answer.Ok(ResultView.Of(SeenInterview.Of(stored.Value, request.Actor()))!, stored.ETag));
    }

    [Function("GetResults")]
    [Allow(Roles.Recruiting)]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/{id:guid}/results")] HttpRequest request, Guid id, CancellationToken cancellationToken)
    {
        var read = await interviews.ReadAsync(request.Actor(), id, cancellationToken);
        return Answer.Of(
            read.Then<Answer>(stored => ResultView.Of(SeenInterview.Of(stored.Value, request.Actor())) is { } view
                ? Answer.Ok(view, stored.ETag)
                : Refusal.NotFound("result of the interview", id)),
            answer => answer);
    }

    [Function("GetResultVersions")]
    [Allow(Roles.Recruiting)]
    public async Task<IResult> VersionsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/{id:guid}/results/versions")] HttpRequest request, Guid id, CancellationToken cancellationToken)
    {
        var actor = request.Actor();
        var read = await interviews.ReadAsync(actor, id, cancellationToken);
        if (read.IsRefused)
        {
            return new ProblemResult(read.Refusal);
        }

        var events = await store.AllAsync(actor.OrganizationId, new EventsOfInterview(id), cancellationToken).ToListAsync(cancellationToken);
        var versions = ResultVersions.Seen(read.Value.Value, events, actor).Select(Version.Of).ToList();
        return versions.Count == 0 ? new ProblemResult(Refusal.NotFound("result of the interview", id)) : Answer.Ok(new { interviewId = id, items = versions });
    }

    private async Task<Result<Decision>> DecideAsync(Interview interview, GiveResult command, DecisionContext context, CancellationToken cancellationToken)
    {
        var events = InterviewDecider.Decide(interview, command, context);
        if (events.IsRefused)
        {
            return events.Refusal;
        }

        var after = InterviewHistory.Fold(interview, events.Value)!;
        List<Write> writes = [];
        foreach (var consequence in consequences)
        {
            writes.AddRange(await consequence.WritesAsync(interview, after, cancellationToken));
        }

        return new Decision(events.Value, writes);
    }

    private Task<HashSet<Guid>> ResponsesAsync(Actor actor, Guid id, CancellationToken cancellationToken) =>
        store.AllAsync(actor.OrganizationId, new ResponsesOfInterview(id), cancellationToken).Select(response => response.ResponseId).ToHashSetAsync(cancellationToken: cancellationToken).AsTask();

    internal sealed record Request : RequestBody
    {
        [Alias("overallScore")]
        public int? Score { get; init; }

        [Alias("overallFeedback")]
        public FeedbackText? Feedback { get; init; }

        [Alias("recommendation")]
        public HiringDecision? Decision { get; init; }

        public ResponseEntry[]? Responses { get; init; }

        public IReadOnlyList<ResponseResult> Results =>
            [.. (Responses ?? []).Select(entry => new ResponseResult(entry.ResponseId ?? Guid.Empty, entry.Score, entry.Feedback?.AsNotes()))];
    }

    internal sealed record ResponseEntry
    {
        public Guid? ResponseId { get; init; }

        public int? Score { get; init; }

        public FeedbackText? Feedback { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => this.Keeps(body => Refusal.All(RequestRules.CheckResult(body.Score, body.Feedback?.AsNotes()), ResponseResultRules.Check(body.Results)));
    }

    private sealed record Version(int? Score, string? Feedback, HiringDecision? Decision, string EvaluatedBy, NodaTime.Instant EvaluatedAt, IReadOnlyList<ResponseResult> Responses)
    {
        public static Version Of(SeenInterview seen) => new(
            seen.Shown.Evaluation!.Score, seen.Shown.Evaluation.Feedback, seen.Shown.Decision, seen.Shown.Evaluation.EvaluatedBy, seen.Shown.Evaluation.EvaluatedAt, seen.Shown.Evaluation.Responses);
    }
}
