using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Responses;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime;

namespace Interviews.Functions.Responses;

/// <summary><c>POST /interviews/{id}/responses/submit-all</c>: all answers together, all or none, and none afterwards (REQ-QUE-10).</summary>
public sealed class SubmitAllResponsesEndpoint(ResponseService responses, IdempotentCreates creates)
{
    [Function("SubmitAllResponses")]
    [Allow(Role.Candidate)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "interviews/{id:guid}/responses/submit-all")] HttpRequest request, Guid id, CancellationToken cancellationToken) =>
        creates.RunAsync<Request>(request, (body, attempt) => SubmitAsync(request.Actor(), id, body, attempt, cancellationToken), cancellationToken);

    /// <summary><c>POST /interview/submit-all</c>: the same, of the interview that the body names.</summary>
    [Function("SubmitAllResponsesOfBody")]
    [Allow(Role.Candidate)]
    public async Task<IResult> RunOfBodyAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "interview/submit-all")] HttpRequest request, CancellationToken cancellationToken)
    {
        var body = await request.ReadAsync<EarlierRequest>(given => EarlierResponseRequest.CheckInterview(given.InterviewId), cancellationToken);
        return body.IsRefused
            ? new ProblemResult(body.Refusal)
            : await creates.RunAsync(
                request, body.Value, attempt => SubmitAsync(request.Actor(), body.Value.InterviewId!.Value, body.Value, attempt, cancellationToken), cancellationToken);
    }

    private async Task<Result<Answer>> SubmitAsync(Actor actor, Guid id, Request body, IdempotentCreates.Attempt attempt, CancellationToken cancellationToken)
    {
        var location = $"/api/interviews/{id}/responses";
        View? view = null;
        var submitted = await responses.SubmitAllAsync(
            actor,
            id,
            [.. (body.Responses ?? []).Select(entry => entry.Answer)],
            (interview, all) =>
            {
                view = View.Of(SeenInterview.Of(interview, actor), all);
                return attempt.Record(new CreatedAnswer(view, location, Interview.RecordId(id)));
            },
            cancellationToken);
        return submitted.Then<Answer>(_ => new Answer(StatusCodes.Status201Created, view!) { Location = location });
    }

    internal record Request : RequestBody
    {
        public Entry[]? Responses { get; init; }
    }

    internal sealed record EarlierRequest : Request
    {
        public Guid? InterviewId { get; init; }
    }

    /// <summary>As the body of a single response.</summary>
    internal sealed record Entry
    {
        public Guid? QuestionId { get; init; }

        public string? QuestionText { get; init; }

        public string? Response { get; init; }

        /// <summary>Another name of <see cref="Response"/>.</summary>
        public string? Text { get; init; }

        public CodeAnswer? Code { get; init; }

        public string? AudioUrl { get; init; }

        public string? VideoUrl { get; init; }

        public TranscriptWord[]? Transcript { get; init; }

        public int? ResponseTime { get; init; }

        public SubmittedAnswer Answer => new ResponseRequest
        {
            QuestionId = QuestionId,
            QuestionText = QuestionText,
            Response = Response ?? Text,
            Code = Code,
            AudioUrl = AudioUrl,
            VideoUrl = VideoUrl,
            Transcript = Transcript,
            ResponseTime = ResponseTime,
        }.Answer;
    }

    /// <summary>What was taken, without what it says.</summary>
    private sealed record View(Guid InterviewId, InterviewStatus Status, Instant SubmittedAt, IReadOnlyList<Taken> Items)
    {
        public static View Of(SeenInterview seen, IReadOnlyList<InterviewResponse> all) => new(
            seen.Shown.InterviewId,
            seen.Shown.Status,
            seen.Shown.ResponsesSubmittedAt!.Value,
            [.. all.OrderBy(response => response.SubmittedAt).ThenBy(response => response.ResponseId).Select(Taken.Of)]);
    }

    private sealed record Taken(Guid Id, Guid? QuestionId, string QuestionText, bool Late, bool OverTime, int Version)
    {
        public static Taken Of(InterviewResponse response) => new(
            response.ResponseId, response.QuestionId, response.QuestionText, response.Late, response.OverTime, response.Version);
    }
}
