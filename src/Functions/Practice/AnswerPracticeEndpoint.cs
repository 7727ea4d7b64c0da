using FluentValidation;
using Interviews.Domain.Access;
using Interviews.Domain.Evaluation.Answers;
using Interviews.Domain.Practice;
using Interviews.Domain.Responses;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Practice;

/// <summary><c>POST /interviews/ai-mock/{id}/response</c>: the answer to a question, and what is made of it at once. The same answer once more gets the same.</summary>
public sealed class AnswerPracticeEndpoint(PracticeService practices, IAnswerJudge judge)
{
    /// <summary>That of the default questions.</summary>
    private const string Usual = "en";

    [Function("AnswerPractice")]
    [Allow(Role.Candidate)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "interviews/ai-mock/{id:guid}/response")] HttpRequest request, Guid id, CancellationToken cancellationToken)
    {
        var body = await request.ReadAsync<Request>(cancellationToken);
        if (body.IsRefused)
        {
            return new ProblemResult(body.Refusal);
        }

        var number = 0;
        var done = await practices.ExecuteAsync(
            request.Actor(),
            id,
            request.Allows,
            practice =>
            {
                var found = practice.NumberOf(body.Value.Number, body.Value.QuestionText);
                number = found.IsRefused ? 0 : found.Value;
                return found.Then<PracticeCommand>(asked => Command(practice, asked, body.Value));
            },
            cancellationToken);
        return Answer.Of(done, stored => Answer.Ok(View(stored.Value, number), stored.ETag));
    }

    private AnswerPractice Command(PracticeInterview practice, int number, Request body)
    {
        var answer = body.Said;
        var judgment = judge.Judge(AnswerMaterial.Of(practice.Questions[number - 1].Asked, answer.Text));
        return new AnswerPractice(number, answer, PracticeFeedback.Of(judgment, judge.Version, answer.Transcript, body.Language ?? Usual));
    }

    private static object View(PracticeInterview practice, int number)
    {
        var followUp = practice.Questions.ElementAtOrDefault(number) is { } next && next.FollowUpOf == number ? next.Asked.Text : null;
        return new
        {
            practice.Status,
            feedback = PracticeFeedbackView.Of(practice.Questions[number - 1].Feedback!),
            followUp,
            question = PracticeQuestionView.Open(practice),
            practice.Report,
        };
    }

    internal sealed record Request : RequestBody
    {
        public int? Number { get; init; }

        [Alias("question")]
        public string? QuestionText { get; init; }

        [Alias("text", "answer", "responseText")]
        public string? Response { get; init; }

        public TranscriptWord[]? Transcript { get; init; }

        public string? AudioUrl { get; init; }

        /// <summary>In seconds.</summary>
        public int? ResponseTime { get; init; }

        public string? SkillCategory { get; init; }

        /// <summary>Of the transcript: which words are fillers depends on it.</summary>
        public string? Language { get; init; }

        internal Transcript? Spoken => Transcript is null ? null : new Transcript(Transcript);

        internal PracticeAnswer Said => new(Response ?? Spoken!.Text, Spoken, AudioUrl, ResponseTime, SkillCategory?.Trim());
    }

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(body => body.Number).NotNull().When(body => body.QuestionText is null).WithMessage("'number' or 'questionText' is required: which question is answered?");
            this.Keeps(body => PracticeRules.CheckAnswer(body.Number, body.Response, body.Spoken, body.AudioUrl, body.ResponseTime, body.SkillCategory, body.Language));
        }
    }
}
