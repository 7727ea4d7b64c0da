using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Interviews.Benchmarks.Reporting;

/// <summary>The figures of a run, written between the markers of <c>bench/README.md</c>.</summary>
internal sealed class Report
{
    private const string Begin = "<!-- results -->";
    private const string End = "<!-- /results -->";

    private readonly List<Figure> _figures = [];

    public void Add(Figure figure) => _figures.Add(figure);

    /// <returns>The file's path.</returns>
    public string Save()
    {
        var path = Find();
        var text = File.ReadAllText(path);
        var begin = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = text.IndexOf(End, StringComparison.Ordinal);
        File.WriteAllText(path, text[..begin] + "\n" + Render() + text[end..]);
        return path;
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "bench", "README.md");
            if (File.Exists(path))
            {
                return path;
            }
        }

        throw new FileNotFoundException("bench/README.md is not above the program's folder.");
    }

    private string Render()
    {
        var date = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var text = new StringBuilder(
            $"""

            {date} UTC, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}

            | What | Result | Aim | Reached |
            |---|---|---|---|

            """);
        foreach (var figure in _figures)
        {
            var reached = figure.Aim is null ? "" : figure.IsMet ? "yes" : "**no**";
            text.AppendLine($"| {figure.What} | {figure.Result} | {figure.Aim} | {reached} |");
        }

        text.AppendLine().AppendLine("| What | Here | Beside it |").AppendLine("|---|---|---|");
        foreach (var figure in _figures)
        {
            text.AppendLine($"| {figure.What} | {figure.Here} | {figure.Beside} |");
        }

        return text.AppendLine().ToString();
    }
}
