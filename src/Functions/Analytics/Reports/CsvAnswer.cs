using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsvHelper;
using Interviews.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Interviews.Functions.Analytics.Reports;

/// <summary>A report as RFC 4180 has it: the names of the JSON answer, joined by points, are the columns of a list and the rows of a single object.</summary>
internal sealed class CsvAnswer(IReadOnlyList<IReadOnlyList<KeyValuePair<string, JsonValue?>>> rows, IReadOnlyList<string> columns) : IResult
{
    private const string MediaType = "text/csv";

    /// <summary>Whether the caller prefers CSV to JSON.</summary>
    public static bool IsAccepted(HttpRequest request) => MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
        && accepted.OrderByDescending(type => type.Quality ?? 1).FirstOrDefault()?.MediaType == MediaType;

    /// <summary>A row for each figure.</summary>
    public static CsvAnswer Of(object report) => new(
        [.. Flatten(report).Select(figure => (IReadOnlyList<KeyValuePair<string, JsonValue?>>)[new("metric", JsonValue.Create(figure.Key)), new("value", figure.Value)])],
        ["metric", "value"]);

    /// <summary>A row for each item; the columns are all that any item has.</summary>
    public static CsvAnswer Of(IReadOnlyList<ReportItem> items)
    {
        var rows = items.Select(IReadOnlyList<KeyValuePair<string, JsonValue?>> (item) => Flatten(item.Value)).ToList();
        return new(rows, [.. rows.SelectMany(row => row.Select(cell => cell.Key)).Distinct(StringComparer.Ordinal)]);
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "text/csv; charset=utf-8; header=present";
        await httpContext.Response.WriteAsync(Text(), httpContext.RequestAborted);
    }

    private string Text()
    {
        if (columns.Count == 0)
        {
            return string.Empty;
        }

        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, CsvWriterOptions.Default, leaveOpen: true))
        {
            WriteLine(csv, columns.Select(Harmless));
            foreach (var row in rows)
            {
                var cells = row.ToDictionary();
                WriteLine(csv, columns.Select(column => Cell(cells.GetValueOrDefault(column))));
            }
        }

        return text.ToString();
    }

    private static void WriteLine(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell);
        }

        csv.EndRecord();
    }

    private static string Cell(JsonValue? value) => value?.GetValueKind() switch
    {
        null => string.Empty,
        JsonValueKind.String => Harmless(value.GetValue<string>()),
        _ => value.ToJsonString(),
    };

    // What a spreadsheet would take for a formula becomes plain text. Numbers are written by us and need no such care.
    private static string Harmless(string text) => text.Length > 0 && "=+-@\t\r\n".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

    private static List<KeyValuePair<string, JsonValue?>> Flatten(object report)
    {
        var cells = new List<KeyValuePair<string, JsonValue?>>();
        Flatten(JsonSerializer.SerializeToNode(report, ApiJson.Options), string.Empty, cells);
        return cells;
    }

    private static void Flatten(JsonNode? node, string name, List<KeyValuePair<string, JsonValue?>> cells)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (member, value) in members)
                {
                    Flatten(value, name.Length == 0 ? member : $"{name}.{member}", cells);
                }

                break;
            case JsonArray items:
                foreach (var (index, item) in items.Index())
                {
                    Flatten(item, $"{name}.{index}", cells);
                }

                break;
            default:
                cells.Add(new(name, (JsonValue?)node));
                break;
        }
    }
}
