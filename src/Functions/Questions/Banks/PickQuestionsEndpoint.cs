using System.Text.Json;
using FluentValidation;
using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Questions;
using Interviews.Domain.Storage;
using Interviews.Domain.Validation;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Questions.Banks;

/// <summary><c>POST …/question-banks/{bankId}/pick</c>: questions at random, none that the candidate was asked before (REQ-QUE-07). Changes nothing.</summary>
public sealed class PickQuestionsEndpoint(IStore store, BankService banks, QuestionPicker picker)
{
    [Function("PickQuestions")]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = QuestionBankEndpoints.Route + "/{bankId:guid}/pick")] HttpRequest request, Guid bankId, CancellationToken cancellationToken)
    {
        var body = await request.ReadAsync<Request>(cancellationToken);
        var bank = body.IsRefused ? body.Refusal : await banks.ReadAsync(request.Actor(), bankId, cancellationToken);
        if (bank.IsRefused)
        {
            return new ProblemResult(bank.Refusal);
        }

        return bank.Value.Value.AllowRandomSelection
            ? await PickAsync(request.Actor(), bank.Value.Value, body.Value, cancellationToken)
            : new ProblemResult(new Refusal(RefusalCode.InvalidTransition, $"The question bank '{bankId}' does not allow that questions are picked from it at random."));
    }

    private async Task<IResult> PickAsync(Actor actor, QuestionBank bank, Request body, CancellationToken cancellationToken)
    {
        var pick = new QuestionPick(body.Count!.Value, body.Seed?.ToString() ?? Guid.NewGuid().ToString("N"));
        var fitting = new FindQuestions(bank.BankId)
        {
            Type = body.Type,
            Difficulty = body.Difficulty,
            OrWithoutDifficulty = body.Difficulty is not null && body.Difficulty == bank.Difficulty,
            Tags = body.Tags ?? [],
        };
        var asked = body.CandidateId is { } candidate
            ? await store.ReadAsync<AskedBefore>(actor.OrganizationId, AskedBefore.RecordId(candidate), cancellationToken)
            : null;
        var (picked, askedBefore) = await picker.PickAsync(
            actor.OrganizationId, fitting, pick, (asked?.Value.Questions.Values ?? []).SelectMany(ids => ids).ToHashSet(), cancellationToken);
        return Answer.Ok(new
        {
            pick.Seed,
            questions = QuestionPick.InOrder(bank, picked).Select(QuestionView.Of),
            reason = pick.Reason(picked.Count, askedBefore),
        });
    }

    internal sealed record Request : RequestBody
    {
        public int? Count { get; init; }

        public QuestionType? Type { get; init; }

        public Difficulty? Difficulty { get; init; }

        public string[]? Tags { get; init; }

        public string? CandidateId { get; init; }

        /// <summary>Text or a number.</summary>
        public JsonElement? Seed { get; init; }

        internal sealed class Validator : AbstractValidator<Request>
        {
            public Validator()
            {
                RuleFor(body => body.Count).Must(count => count is >= 1 and <= QuestionPick.Most).WithMessage($"'count' must be 1 to {QuestionPick.Most}.");
                RuleFor(body => body.Tags).Must(tags => tags is null || tags.Length <= Limits.Tags).WithMessage($"'tags' must have at most {Limits.Tags} entries.");
                RuleFor(body => body.CandidateId).Must(id => id is null || TextRules.IsId(id)).WithMessage($"'candidateId' must be 1 to {Limits.Id} letters, digits or any of . _ - @ :");
                RuleFor(body => body.Seed).Must(IsSeed).WithMessage($"'seed' must be text of 1 to {QuestionPick.LongestSeed} characters, or a number.");
            }

            private static bool IsSeed(JsonElement? seed) =>
                seed is not { } given || (given.ValueKind is JsonValueKind.String or JsonValueKind.Number && given.ToString().Length is > 0 and <= QuestionPick.LongestSeed);
        }
    }
}
