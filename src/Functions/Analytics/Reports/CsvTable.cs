using System.Text.Json;
using System.Text.Json.Nodes;
using CsvHelper;
using Interviews.Domain.Analytics.Reports;
using Interviews.Functions.Http;

namespace Interviews.Functions.Analytics.Reports;

/// <summary>
/// A report as a file after RFC 4180 that spreadsheets open as it is meant: the names of the JSON answer, joined by points, are the columns of a list and the rows
/// of a single object.
/// </summary>
internal sealed class CsvTable(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyDictionary<string, JsonValue?>> rows)
{
    private const string Metric = "metric";
    private const string Value = "value";

    /// <summary>With what a spreadsheet begins a formula, in either width, or a cell of its own where it takes the semicolon for the separator.</summary>
    private const string Beginnings = "=+-@;\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static readonly CsvWriterOptions _options = new() { WriteByteOrderMark = true };

    /// <summary>A row for each figure.</summary>
    public static CsvTable OfFigures(object report) => new(
        [Metric, Value],
        [.. Flatten(report).Select(figure => new Dictionary<string, JsonValue?> { [Metric] = JsonValue.Create(figure.Key), [Value] = figure.Value })]);

    /// <summary>A row for each item.</summary>
    public static CsvTable Of(ReportTable table)
    {
        var rows = table.Rows.Select(Flatten).ToList();
        return new(
            [.. rows.Prepend(Flatten(table.Empty)).SelectMany(row => row.Select(cell => cell.Key)).Distinct(StringComparer.Ordinal)],
            [.. rows.Select(row => row.ToDictionary())]);
    }

    /// <returns>UTF-8 with its mark, without which spreadsheets read another encoding.</returns>
    public byte[] Write()
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, _options, leaveOpen: true))
        {
            WriteLine(csv, columns.Select(Harmless));
            foreach (var row in rows)
            {
                WriteLine(csv, columns.Select(column => Cell(row.GetValueOrDefault(column))));
            }
        }

        return file.ToArray();
    }

    // Some spreadsheets separate by semicolons, whatever the file says.
    private static void WriteLine(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell, cell.Contains(';', StringComparison.Ordinal) ? CsvQuoting.Always : CsvQuoting.WhenNeeded);
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
    private static string Harmless(string text) => text.Length > 0 && Beginnings.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

    private static List<KeyValuePair<string, JsonValue?>> Flatten(object report)
    {
        var cells = new List<KeyValuePair<string, JsonValue?>>();
        Flatten(JsonSerializer.SerializeToNode(report, report.GetType(), ApiJson.Options), string.Empty, cells);
        return cells;
    }

    private static void Flatten(JsonNode? node, string name, List<KeyValuePair<string, JsonValue?>> cells)
    {
        if (node is not JsonObject members)
        {
            cells.Add(new(name, node?.AsValue()));
            return;
        }

        foreach (var (member, value) in members)
        {
            Flatten(value, name.Length == 0 ? member : $"{name}.{member}", cells);
        }
    }
}
