using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsvHelper;
using Interviews.Domain;
using Interviews.Domain.Planning.Bulk;
using Interviews.Functions.Http.Requests;
using Interviews.Functions.Interviews.Requests;

namespace Interviews.Functions.Planning.Bulk;

/// <summary>Reads rows from JSON and from CSV (RFC 4180, with a header). Both lead to the same JSON objects, so the same rules hold for both.</summary>
internal static class BulkRows
{
    private static readonly CsvReaderOptions _strict = new()
    {
        Separator = ',',
        TrimWhitespace = true,
        SkipEmptyLines = true,
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Throw,
    };

    /// <summary>Separates what a field that takes a list holds.</summary>
    private const char Separator = ';';

    private static readonly Dictionary<string, PropertyInfo> _fields = typeof(ScheduleInterviewRequest).GetProperties()
        .SelectMany(property => (property.GetCustomAttribute<AliasAttribute>()?.Names ?? []).Prepend(property.Name).Select(name => (Name: FieldNames.Fold(name), property)))
        .DistinctBy(field => field.Name).ToDictionary(field => field.Name, field => field.property);

    public static Refusal? CheckCount(int rows) => rows is 0 or > BulkJob.MostRows
        ? Refusal.Invalid("rows", $"'rows' must have 1 to {BulkJob.MostRows} entries; it has {rows}.")
        : null;

    /// <param name="nextId">Makes the id of the interview of a row.</param>
    public static IReadOnlyList<BulkRow> OfJson(IReadOnlyList<JsonElement> rows, Func<Guid> nextId) =>
        [.. rows.Select((row, index) => Row(index + 1, JsonNode.Parse(row.GetRawText()), nextId))];

    /// <returns>The rows, or <c>validation_failed</c> with the line that is not CSV.</returns>
    public static Result<IReadOnlyList<BulkRow>> OfCsv(ReadOnlyMemory<byte> csv, Func<Guid> nextId)
    {
        using var reader = CsvReader.Create(csv, _strict);
        try
        {
            var rows = new List<BulkRow>();
            while (reader.Read())
            {
                rows.Add(Row(rows.Count + 1, Object(reader), nextId));
            }

            return rows;
        }
        catch (CsvFormatException)
        {
            return Refusal.Invalid("body", $"Line {reader.LineNumber} of the CSV cannot be read: every line has as many fields as the header, and quotes are closed.");
        }
    }

    private static BulkRow Row(int number, JsonNode? row, Func<Guid> nextId)
    {
        string? reference = null;
        if (row is JsonObject fields && fields.FirstOrDefault(field => FieldNames.Fold(field.Key) == "ref") is { Key: { } name, Value: var value })
        {
            reference = value?.ToString();
            fields.Remove(name);
        }

        return new BulkRow(number, reference, nextId(), row?.ToJsonString() ?? "null");
    }

    private static JsonObject Object(CsvReader reader)
    {
        var row = new JsonObject();
        foreach (var (column, name) in reader.Headers.Index())
        {
            if (reader.GetString(column) is { Length: > 0 } text)
            {
                row[name] = Value(text, _fields.GetValueOrDefault(FieldNames.Fold(name))?.PropertyType);
            }
        }

        return row;
    }

    /// <summary>As JSON would say it; what does not look like the type of its field stays a text, and is refused by name as such.</summary>
    private static JsonNode? Value(string text, Type? type) =>
        type == typeof(int?) && int.TryParse(text, out var number) ? JsonValue.Create(number)
        : type == typeof(bool?) && bool.TryParse(text, out var flag) ? JsonValue.Create(flag)
        : type is { IsArray: true } ? new JsonArray([.. text.Split(Separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part => (JsonNode)part)])
        : JsonValue.Create(text);
}
