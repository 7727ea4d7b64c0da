using System.Text.Json;
using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Questions;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Interviews.Functions.Interviews;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime.Extensions;

namespace Interviews.Functions.Questions.Asked;

/// <summary><c>GET</c> and <c>PUT /interviews/{id}/questions</c>: what the interview asks (REQ-QUE-03).</summary>
public sealed class InterviewQuestionsEndpoints(InterviewQuestionsService questions, InterviewService interviews, TimeProvider time)
{
    private const string Route = "interviews/{id:guid}/questions";

    [Function("GetInterviewQuestions")]
    [Allow(Roles.Recruiting | Role.Interviewer | Role.Candidate)]
    public async Task<IResult> GetAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, Guid id, CancellationToken cancellationToken)
    {
        var actor = request.Actor();
        var read = await interviews.ReadAsync(actor, id, cancellationToken);
        if (read.IsRefused)
        {
            return new ProblemResult(read.Refusal);
        }

        var interview = read.Value.Value;
        var asked = await questions.FindAsync(actor.OrganizationId, id, cancellationToken);
        if (InterviewAccess.IsCandidateOf(interview, actor))
        {
            // No ETag: what is seen depends on the clock, too.
            return Answer.Ok(CandidateQuestionsView.Of(id, QuestionsDecider.HasBegun(interview, time.GetCurrentInstant()) ? asked?.Value : null));
        }

        return Answer.Ok(InterviewQuestionsView.Of(id, asked?.Value), asked?.ETag);
    }

    [Function("PutInterviewQuestions")]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public async Task<IResult> PutAsync([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Route)] HttpRequest request, Guid id, CancellationToken cancellationToken)
    {
        var body = await request.ReadAsync<Request>(given => given.Questions is null ? Refusal.Invalid("questions", "'questions' must be given.") : null, cancellationToken);
        var entries = body.Then(given => AskedEntry.Read(given.Questions!));
        if (entries.IsRefused)
        {
            return new ProblemResult(entries.Refusal);
        }

        var set = await questions.SetAsync(request.Actor(), id, etag => etag is null ? request.AllowsNew() : request.Allows(etag), entries.Value, cancellationToken);
        return Answer.Of(set, stored => Answer.Ok(InterviewQuestionsView.Of(id, stored.Value), stored.ETag));
    }

    [ServerOwned("interviewId", "updatedBy", "updatedAt")]
    internal sealed record Request : RequestBody
    {
        public JsonElement[]? Questions { get; init; }
    }
}
