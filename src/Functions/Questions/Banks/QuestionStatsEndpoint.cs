using System.Text.Json.Serialization;
using Interviews.Domain.Access;
using Interviews.Domain.Questions;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Questions.Banks;

/// <summary><c>GET …/question-banks/{bankId}/stats</c>: how the bank was used, and each of its questions that was ever asked, a page at a time (REQ-QUE-08).</summary>
public sealed class QuestionStatsEndpoint(IStore store, BankService banks, StorePages pages)
{
    [Function("GetQuestionStats")]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = QuestionBankEndpoints.Route + "/{bankId:guid}/stats")] HttpRequest request, Guid bankId, CancellationToken cancellationToken)
    {
        var actor = request.Actor();
        var bank = await banks.ReadAsync(actor, bankId, cancellationToken);
        var contents = bank.IsRefused ? bank.Refusal : await banks.ContentsAsync(actor, bankId, cancellationToken);
        var page = contents.IsRefused ? contents.Refusal : await pages.ReadAsync(actor.OrganizationId, new UsageOfBank(bankId), new QueryReader(request), cancellationToken);
        if (page.IsRefused)
        {
            return new ProblemResult(page.Refusal);
        }

        var texts = await TextsAsync(actor, bankId, page.Value.Items, cancellationToken);
        var known = page.Value.Items.Where(usage => texts.ContainsKey(usage.Value.QuestionId));
        return Answer.Ok(new View(bankId, Totals.Of(contents.Value.Value), [.. known.Select(usage => Item.Of(usage.Value, texts[usage.Value.QuestionId]))], page.Value.NextCursor));
    }

    private async Task<IReadOnlyDictionary<Guid, string>> TextsAsync(Actor actor, Guid bankId, IReadOnlyList<Stored<QuestionUsage>> usages, CancellationToken cancellationToken)
    {
        var questions = await store.ReadManyAsync<Question>(actor.OrganizationId, [.. usages.Select(usage => Question.RecordId(bankId, usage.Value.QuestionId))], cancellationToken);
        return questions.ToDictionary(question => question.Value.QuestionId, question => question.Value.Text);
    }

    private sealed record View(
        Guid BankId, Totals Totals, IReadOnlyList<Item> Items, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? NextCursor);

    private sealed record Totals(int Questions, int Asked, int Answered, int Scored, double? MeanScore)
    {
        public static Totals Of(BankContents contents) => new(contents.Questions, contents.Asked, contents.Answered, contents.Scores.Count, contents.Scores.Mean);
    }

    private sealed record Item(
        Guid QuestionId, string QuestionText, int Asked, int Answered, int Scored, double? MeanScore, int Judged, Effectiveness? Effectiveness)
    {
        public static Item Of(QuestionUsage usage, string text)
        {
            var statistics = QuestionStatistics.Of(usage);
            return new Item(
                usage.QuestionId, text, statistics.Asked, statistics.Answered, statistics.Scored, statistics.MeanScore, statistics.Judged, statistics.Effectiveness);
        }
    }
}
