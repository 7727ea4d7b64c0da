using System.Text;
using System.Text.Json.Nodes;
using Interviews.Durable;
using Interviews.Functions.Tests.Lifecycle;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.WholeSystem.Histories;

/// <summary>Writes the histories that are missing, of today's orchestrator, into the source tree. Runs only when asked for: see README.md beside this file.</summary>
public sealed class HistoryRecorder
{
    public static TheoryData<string> Names => [.. Recordings.All.Keys];

    [Theory(Explicit = true)]
    [MemberData(nameof(Names))]
    public async Task Record(string name)
    {
        var file = SourceOf(name);
        if (File.Exists(file))
        {
            return; // What was recorded is what runs out there; it stays.
        }

        var (revision, script) = Recordings.All[name];
        await using var story = await Story.BeginAsync();
        await script(story);
        await story.Host.Clock.DrainAsync();
        var history = story.Host.HostServices.GetRequiredService<DurableEngine>().ExportHistory($"interview-{story.Id}-r{revision}").ShouldNotBeNull();

        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, OneEventALine(history), TestContext.Current.CancellationToken);
    }

    internal static string OneEventALine(string history)
    {
        var options = new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        var lines = JsonNode.Parse(history)!["events"]!.AsArray().Select(e => "  " + e!.ToJsonString(options));
        return new StringBuilder("{ \"events\": [\n").AppendJoin(",\n", lines).Append("\n] }\n").ToString();
    }

    internal static string SourceOf(string name) =>
        Repository.PathOf("tests", "Functions.Tests", "WholeSystem", "Histories", GoldenHistoryTests.Version, name + ".json");
}
