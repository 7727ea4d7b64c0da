using FluentValidation;
using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Interviews.Rules;
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
        commands.RunAsync<Request>(request, id, (body, _) => body.Command, cancellationToken);

    internal sealed record Request : RequestBody
    {
        public string[]? Recipients { get; init; }

        public ThankYouMethod? Method { get; init; }

        public string? Notes { get; init; }

        public SendThankYou Command => new(Recipients ?? [], Method ?? default, Notes);
    }

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(body => body.Method).NotNull().WithMessage("'method' is required: email, linkedIn or handwritten.");
            this.Keeps(body => CommandRules.Check(body.Command));
        }
    }
}
