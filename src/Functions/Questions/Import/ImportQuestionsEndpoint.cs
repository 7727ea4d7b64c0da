using System.Text.Json;
using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Interviews.Functions.Questions.Banks;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime.Extensions;

namespace Interviews.Functions.Questions.Import;

/// <summary>
/// <c>POST …/question-banks/{bankId}/questions/bulk-import</c>: up to 10,000 questions from JSON or CSV (REQ-QUE-06). All rows are checked before any is written; with one that
/// is wrong nothing is, unless <c>skipErrors</c> asks for the others.
/// </summary>
public sealed class ImportQuestionsEndpoint(BankService banks, QuestionImport import, TimeProvider time)
{
    /// <summary>16 MiB: 10,000 questions with answers of some length.</summary>
    public const int LargestBody = 16 * 1024 * 1024;

    private const string Csv = "text/csv";

    [Function("ImportQuestions")]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = QuestionBankEndpoints.Route + "/{bankId:guid}/questions/bulk-import")] HttpRequest request,
        Guid bankId,
        CancellationToken cancellationToken)
    {
        var actor = request.Actor();
        var parameters = new QueryReader(request);
        var skipErrors = parameters.Flag("skipErrors");
        var asked = await ReadAsync(request, cancellationToken);
        if (Refusal.All(parameters.Refusal, asked.Refusal) is { } refusal)
        {
            return new ProblemResult(refusal);
        }

        var bank = await banks.ForWritingAsync(actor, bankId, cancellationToken);
        if (bank.IsRefused)
        {
            return new ProblemResult(bank.Refusal);
        }

        var rows = asked.Value.Rows;
        List<RowError> errors = [.. rows.SelectMany(row => row.Errors)];
        if (errors.Count > 0 && !(skipErrors || asked.Value.SkipErrors))
        {
            return new ProblemResult(new Refusal(RefusalCode.ValidationFailed, $"{rows.Count(row => row.Errors.Count > 0)} of {rows.Count} rows are not valid; nothing was imported.")
            {
                Extensions = new Dictionary<string, object> { ["errors"] = errors },
            });
        }

        var now = time.GetCurrentInstant();
        var questions = rows.Where(row => row.Errors.Count == 0).Select(row => row.Body!.Question(bankId, actor.OrganizationId, actor.Id, now)).ToList();
        var imported = await import.RunAsync(actor, bankId, questions, cancellationToken);
        return Answer.Of(imported, count => Answer.Ok(new { imported = count, known = questions.Count - count, errors }));
    }

    private static async Task<Result<Asked>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentType?.Split(';')[0].Trim().Equals(Csv, StringComparison.OrdinalIgnoreCase) == true)
        {
            var content = await BodyBytes.ReadAsync(request, LargestBody, asked => ContentTypes.CheckText(asked, Csv), cancellationToken);
            return content.Then(QuestionCsv.Read).Then<Asked>(rows => ImportRows.CheckCount(rows.Count) is { } wrong ? wrong : new Asked(rows, false));
        }

        var body = await request.ReadAsync<Request>(given => ImportRows.CheckCount(given.Questions?.Length ?? 0), cancellationToken, LargestBody);
        return body.Then<Asked>(json => new Asked(ImportRows.OfJson(json.Questions ?? []), json.SkipErrors == true));
    }

    private sealed record Asked(IReadOnlyList<ImportedRow> Rows, bool SkipErrors);

    internal sealed record Request : RequestBody
    {
        public JsonElement[]? Questions { get; init; }

        public bool? SkipErrors { get; init; }
    }
}
