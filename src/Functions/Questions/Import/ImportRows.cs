using System.Text.Json;
using Interviews.Domain;
using Interviews.Functions.Http.Requests;
using Interviews.Functions.Questions.Banks;

namespace Interviews.Functions.Questions.Import;

/// <summary>Rows of an import by the rules for a single question, each by itself.</summary>
internal static class ImportRows
{
    public const int Most = 10_000;

    public static Refusal? CheckCount(int rows) => rows is 0 or > Most ? Refusal.Invalid("questions", $"'questions' must have 1 to {Most} entries; it has {rows}.") : null;

    public static IReadOnlyList<ImportedRow> OfJson(IEnumerable<JsonElement> questions) => [.. questions.Select((question, index) => Row(index + 1, question))];

    /// <summary>A row as a JSON object has it.</summary>
    public static ImportedRow Row(int number, JsonElement question)
    {
        if (question.ValueKind != JsonValueKind.Object)
        {
            return ImportedRow.Refused(number, Refusal.Invalid("body", "A question must be a JSON object."));
        }

        var body = RequestBinder<QuestionRequest>.Bind(question, default, out var unread);
        HashSet<string> fields = [.. unread.Select(error => error.Field)];
        return new ImportedRow(
            number,
            body,
            [.. unread.Concat(RequestReader.BrokenRules(QuestionRequest.Check(body), fields)).Select(error => new RowError(number, error.Field, error.Message))]);
    }
}
