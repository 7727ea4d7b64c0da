using FluentValidation;
using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Interviews.Rules;
using Interviews.Domain.Scheduling;
using Interviews.Functions.Access;
using Interviews.Functions.Feedback;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime;

namespace Interviews.Functions.Interviews.Endpoints;

/// <summary><c>PUT</c> or <c>POST /interviews/{id}/complete</c> (REQ-INT-25).</summary>
public sealed class CompleteInterviewEndpoint(InterviewCommands commands)
{
    [Function("CompleteInterview")]
    [Allow(Roles.Recruiting | Role.Interviewer | Role.Candidate)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", "post", Route = "interviews/{id:guid}/complete")] HttpRequest request,
        Guid id,
        CancellationToken cancellationToken) =>
        commands.RunAsync<Request>(request, id, (body, interview) => body.Command(interview.Time.TimeZone), cancellationToken);

    internal sealed record Request : RequestBody
    {
        public string? CompletedAt { get; init; }

        [Alias("actualDuration")]
        public int? ActualDurationMinutes { get; init; }

        [Alias("rating")]
        public int? PerformanceRating { get; init; }

        public int? Score { get; init; }

        [Alias("interviewNotes")]
        public string? Notes { get; init; }

        public FeedbackText? Feedback { get; init; }

        public string? NextSteps { get; init; }

        public bool FollowUpRequired { get; init; }

        [Alias("recommendation")]
        public HiringDecision? Decision { get; init; }

        /// <param name="zone">In which a local time is meant.</param>
        public Result<InterviewCommand> Command(string zone) => CompletedAt is null
            ? CommandOf(null)
            : LocalTimes.Parse("completedAt", CompletedAt, zone).Then<InterviewCommand>(time => CommandOf(time));

        public Complete CommandOf(Instant? completedAt) => new(completedAt)
        {
            ActualDurationMinutes = ActualDurationMinutes,
            PerformanceRating = PerformanceRating,
            Score = Score,
            Notes = Notes,
            Feedback = Feedback?.ByAttribute ?? new Dictionary<string, string>(),
            NextSteps = NextSteps,
            FollowUpRequired = FollowUpRequired,
            Decision = Decision,
        };
    }

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            this.Keeps(body => RequestRules.CheckStart("completedAt", body.CompletedAt, null, zoneIsKnown: true));
            this.Keeps(body => CommandRules.Check(body.CommandOf(null)));
        }
    }
}
