using FluentValidation;
using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Practice;
using Interviews.Domain.Questions;
using Interviews.Domain.Questions.Generation;
using Interviews.Domain.Responses.Speech;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Interviews.Functions.Questions.Generation;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime.Extensions;

namespace Interviews.Functions.Practice;

/// <summary><c>POST /interviews/ai-mock</c>: an interview to practice with; its questions are drawn for the role and copied.</summary>
public sealed class CreatePracticeEndpoint(
    IStore store, PracticeService practices, QuestionOffers offers, IEnumerable<ITranscriber> transcribers, IdempotentCreates creates, TimeProvider time)
{
    /// <summary>What was drawn for the last ones comes again only when there is nothing else.</summary>
    private const int Remembered = 20;

    [Function("CreatePractice")]
    [Allow(Role.Candidate)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "interviews/ai-mock")] HttpRequest request, CancellationToken cancellationToken) =>
        creates.RunAsync<Request>(request, (body, attempt) => CreateAsync(request.Actor(), body, attempt, cancellationToken), cancellationToken);

    private async Task<Result<Answer>> CreateAsync(Actor actor, Request body, IdempotentCreates.Attempt attempt, CancellationToken cancellationToken)
    {
        var (setup, id) = (body.Setup, Guid.CreateVersion7(time.GetUtcNow()));
        var questions = await DrawAsync(actor, setup, cancellationToken);
        if (questions.Count == 0)
        {
            return Refusal.Invalid("questionTypes", "There is no question of these types.");
        }

        var decided = PracticeDecider.Create(id, actor.OrganizationId, actor.Id, setup, questions, time.GetCurrentInstant());
        var created = new CreatedAnswer(PracticeView.Of(decided.Practice, transcribers.Any()), $"/api/interviews/ai-mock/{id}", PracticeInterview.RecordId(id));
        var made = await practices.CreateAsync(decided, attempt.Record(created), cancellationToken);
        return made.Then<Answer>(stored => created.With(stored.ETag));
    }

    private async Task<IReadOnlyList<AskedQuestion>> DrawAsync(Actor actor, PracticeSetup setup, CancellationToken cancellationToken)
    {
        var before = await store.QueryAsync(actor.OrganizationId, new PracticeOf(actor.Id), Remembered, null, cancellationToken);
        var wish = new QuestionWish(4 * PracticeLength.MostQuestions, $"{actor.Id} {before.Items.Count}")
        {
            Types = setup.QuestionTypes,
            Difficulty = setup.Difficulty,
            FocusAreas = setup.FocusAreas,
            Job = $"{setup.JobRole}\n{setup.JobDescription}",
            Late = before.Items.SelectMany(practice => practice.Value.Drawn).ToHashSet(),
        };
        return PracticeLength.Fill(QuestionDraw.From(await offers.ForAsync(actor, wish, cancellationToken), wish), setup.DurationMinutes);
    }

    internal sealed record Request : RequestBody
    {
        [Alias("position", "jobTitle")]
        public string? JobRole { get; init; }

        public string? JobDescription { get; init; }

        public string? CompanyName { get; init; }

        public Difficulty? Difficulty { get; init; }

        [Alias("duration")]
        public int? DurationMinutes { get; init; }

        public PracticeFormat? Format { get; init; }

        public QuestionType[]? QuestionTypes { get; init; }

        public string[]? FocusAreas { get; init; }

        public bool? EnableHints { get; init; }

        /// <summary>Earlier clients send it. Nothing is recorded here.</summary>
        public bool? RecordSession { get; init; }

        /// <summary>Earlier clients send it. Each answer has its feedback at once; nobody's behavior is analyzed.</summary>
        public bool? RealTimeAnalysis { get; init; }

        internal PracticeSetup Setup => new()
        {
            JobRole = JobRole!.Trim(),
            JobDescription = JobDescription,
            CompanyName = CompanyName,
            Difficulty = Difficulty,
            DurationMinutes = DurationMinutes ?? PracticeSetup.UsualMinutes,
            Format = Format ?? PracticeFormat.Text,
            QuestionTypes = [.. (QuestionTypes ?? []).Distinct()],
            FocusAreas = [.. (FocusAreas ?? []).Select(area => area.Trim()).Distinct(StringComparer.OrdinalIgnoreCase)],
            EnableHints = EnableHints ?? false,
        };
    }

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => this.Keeps(body => PracticeRules.Check(
            body.JobRole, body.JobDescription, body.CompanyName, body.DurationMinutes, body.FocusAreas ?? [], body.QuestionTypes?.Length ?? 0));
    }
}
