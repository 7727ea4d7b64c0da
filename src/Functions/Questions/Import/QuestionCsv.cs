using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using CsvHelper;
using Interviews.Domain;
using Interviews.Functions.Http.Requests;

namespace Interviews.Functions.Questions.Import;

/// <summary>
/// Reads questions from CSV (RFC 4180) with a header, separated by commas or semicolons. A row becomes the JSON object that says the same, so the same rules hold.
/// A field that takes a list holds its entries on lines of their own or between <c>|</c>, and tags between <c>,</c> or <c>;</c> too.
/// </summary>
internal static class QuestionCsv
{
    private const string Text = "questionText";

    /// <summary>The fields of a question, by what a header may call them.</summary>
    private static readonly Dictionary<string, string> _fields = new()
    {
        ["question"] = Text,
        ["questiontext"] = Text,
        ["text"] = Text,
        ["type"] = "type",
        ["difficulty"] = "difficulty",
        ["tags"] = "tags",
        ["skill"] = "skill",
        ["category"] = "category",
        ["expectedanswer"] = "expectedAnswer",
        ["answer"] = "expectedAnswer",
        ["timelimitminutes"] = "timeLimitMinutes",
        ["timelimit"] = "timeLimitMinutes",
        ["hints"] = "hints",
        ["followupquestions"] = "followUpQuestions",
    };

    /// <returns>The rows; <c>validation_failed</c> when there is no header by which they could be read.</returns>
    public static Result<IReadOnlyList<ImportedRow>> Read(ReadOnlyMemory<byte> csv)
    {
        var broken = false;
        using var reader = CsvReader.Create(csv, Options(csv.Span, () => broken = true));
        var headers = reader.Headers;
        var fields = headers.Select(header => _fields.GetValueOrDefault(FieldNames.Fold(header.Trim()))).ToList();
        if (CheckHeader(headers, fields) is { } wrong)
        {
            return wrong;
        }

        var rows = new List<ImportedRow>();
        while (reader.Read() && rows.Count <= ImportRows.Most)
        {
            rows.Add(broken ? Broken(rows.Count + 1) : Row(rows.Count + 1, reader, fields!));
            broken = false;
        }

        return rows;
    }

    private static CsvReaderOptions Options(ReadOnlySpan<byte> csv, Action malformed)
    {
        var header = csv[..(csv.IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var end ? end : csv.Length)];
        return new CsvReaderOptions
        {
            Separator = header.Count((byte)';') > header.Count((byte)',') ? ';' : ',',
            TrimWhitespace = true,
            SkipEmptyLines = true,
            MalformedData = CsvMalformedDataHandling.Recover,
            OnMalformedRecord = _ => malformed(),
        };
    }

    private static Refusal? CheckHeader(IReadOnlyList<string> headers, List<string?> fields)
    {
        if (!fields.Contains(Text))
        {
            return Refusal.Invalid("body", "The CSV must begin with a header that names a column 'questionText', 'question' or 'text'.");
        }

        List<(string, string)> errors =
        [
            .. fields.Index().Where(field => field.Item is null).Select(field => ("body", $"The column '{headers[field.Index]}' is not known.")),
            .. fields.OfType<string>().GroupBy(field => field).Where(same => same.Count() > 1).Select(same => ("body", $"Two columns are both '{same.Key}'.")),
        ];
        return errors.Count == 0 ? null : Refusal.Invalid(errors);
    }

    private static ImportedRow Broken(int number) => ImportedRow.Refused(number, Refusal.Invalid("body", "The quotes of this row do not match."));

    private static ImportedRow Row(int number, CsvReader reader, List<string> fields)
    {
        if (reader.FieldCount != fields.Count)
        {
            return ImportedRow.Refused(number, Refusal.Invalid("body", $"The row has {reader.FieldCount} fields and the header {fields.Count}."));
        }

        var question = new JsonObject();
        foreach (var (column, field) in fields.Index())
        {
            if (!Utf8.IsValid(reader.GetSpan(column)))
            {
                return ImportedRow.Refused(number, Refusal.Invalid(field, $"'{field}' is not text in UTF-8."));
            }

            if (reader.GetString(column) is { Length: > 0 } text)
            {
                question[field] = Value(field, text);
            }
        }

        return ImportRows.Row(number, JsonSerializer.SerializeToElement(question));
    }

    /// <summary>As JSON would say it; what does not look like the type of its field stays a text, and is refused by name as such.</summary>
    private static JsonNode Value(string field, string text) => field switch
    {
        "timeLimitMinutes" => int.TryParse(text, out var minutes) ? JsonValue.Create(minutes) : JsonValue.Create(text),
        "tags" => List(text, ',', ';', '|', '\n', '\r'),
        "hints" or "followUpQuestions" => List(text, '|', '\n', '\r'),
        _ => JsonValue.Create(text),
    };

    private static JsonArray List(string text, params char[] separators) =>
        new([.. text.Split(separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(entry => (JsonNode)entry)]);
}
