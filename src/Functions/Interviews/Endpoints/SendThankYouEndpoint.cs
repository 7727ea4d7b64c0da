using FluentValidation;
using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Functions.Access;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Interviews.Endpoints;

/// <summary><c>POST /interviews/{id}/thank-you</c>: records that a thank-you note was sent (REQ-INT-43).</summary>
public sealed class SendThankYouEndpoint(InterviewCommands commands)
{
    [Function("SendThankYou")]
    [Allow(Roles.Recruiting | Role.Candidate)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "interviews/{id:guid}/thank-you")] HttpRequest request, Guid id, CancellationToken cancellationToken) =>
        commands.RunAsync<Request>(
            request, id, (body, _) => new SendThankYou(body.Recipients!, body.Method!.Value, body.Notes), cancellationToken);

    internal sealed record Request : RequestBody
    {
        public string[]? Recipients { get; init; }

        public ThankYouMethod? Method { get; init; }

        public string? Notes { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(body => body.Recipients).NotEmpty().WithMessage("'recipients' is required: who was thanked?");
            RuleFor(body => body.Method).NotNull().WithMessage("'method' is required: email, linkedIn or handwritten.");
        }
    }
}
