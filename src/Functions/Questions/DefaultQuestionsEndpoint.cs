using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Questions;
using Interviews.Domain.Questions.Defaults;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Questions;

/// <summary><c>GET /interviews/default-questions</c>: questions that come with the product (REQ-QUE-01). What a good answer says is for those who interview.</summary>
public static class DefaultQuestionsEndpoint
{
    [Function("DefaultQuestions")]
    [Allow(Roles.Everyone)]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/default-questions")] HttpRequest request)
    {
        var parameters = new QueryReader(request);
        var (type, difficulty) = (parameters.Choice<QuestionType>("type"), parameters.Choice<Difficulty>("difficulty"));
        if (parameters.Refusal is { } refusal)
        {
            return new ProblemResult(refusal);
        }

        var questions = DefaultQuestions.All.Where(question => (type is null || question.Type == type) && (difficulty is null || question.Difficulty == difficulty));
        return Answer.Ok(new { items = questions.Select(question => View(question, request.Actor())) });
    }

    private static object View(DefaultQuestion question, Actor actor) => actor.Is(Roles.Recruiting | Role.Interviewer)
        ? new { questionText = question.Text, question.Type, question.Difficulty, question.Skill, question.TimeLimitMinutes, question.ExpectedAnswer, question.FollowUpQuestions }
        : new { questionText = question.Text, question.Type, question.Difficulty, question.Skill, question.TimeLimitMinutes };
}
