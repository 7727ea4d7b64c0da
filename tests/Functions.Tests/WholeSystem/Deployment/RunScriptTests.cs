using System.Diagnostics;
using System.Globalization;
using Interviews.Driving;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.WholeSystem.Deployment;

/// <summary>What <c>make run</c> starts when it has built it.</summary>
public sealed class RunScriptTests
{
    private static readonly Identity _rosa = new("rosa", "recruiter", "acme");

    [Fact]
    public async Task Run_AsSoonAsItListens_HasTheOrganizationAndAClockThatStands()
    {
        using var folder = new TemporaryFolder();
        var settings = new AppSettings(AppSettings.FreePort(), folder.Path) { ClockStart = default };
        using var script = Start(settings);
        try
        {
            (await SaidAsync(script, "Listening on ")).ShouldContain($"Starting on http://localhost:{settings.Port}.");
            using var app = new AppClient(settings.Address);

            (await app.IsHealthyAsync()).ShouldBeTrue();
            var (now, isVirtual) = await app.ClockAsync();
            (await app.GetAsync(_rosa, "interviews?tag=demo")).Member("items").AsArray().Count.ShouldBe(12);

            await SaidAsync(script, "Ctrl-C stops it.");
            isVirtual.ShouldBeTrue();
            (await app.ClockAsync()).Now.ShouldBe(now);

            using var kill = Process.Start("kill", ["-TERM", script.Id.ToString(CultureInfo.InvariantCulture)]);
            await script.StandardOutput.ReadToEndAsync();
            await script.WaitForExitAsync();
            script.ExitCode.ShouldBe(0);
        }
        finally
        {
            script.Kill(entireProcessTree: true);
        }
    }

    private static Process Start(AppSettings settings)
    {
        var demo = Path.Combine(Repository.PathOf("tools", "Demo"), Path.GetRelativePath(Repository.PathOf("tests", "Functions.Tests"), AppContext.BaseDirectory), "Interviews.Demo.dll");
        var start = new ProcessStartInfo("bash", ["-c", "exec \"$0\" \"$@\" 2>&1", Repository.PathOf("tools", "run.sh"), settings.Assembly, demo])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = settings.Data,
        };
        start.Environment["PORT"] = settings.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["DATA"] = Path.Combine(settings.Data, "data");
        start.Environment["CLOCK"] = "virtual";
        start.Environment["AzureWebJobsStorage"] = null;
        start.Environment["CosmosDb"] = null;
        return Process.Start(start)!;
    }

    /// <returns>What it said before, when it says this.</returns>
    private static async Task<IReadOnlyList<string>> SaidAsync(Process script, string expected)
    {
        List<string> said = [];
        while (await script.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains(expected, StringComparison.Ordinal))
            {
                return said;
            }

            said.Add(line);
        }

        throw new InvalidOperationException($"It ended without saying '{expected}': {string.Join('\n', said)}");
    }
}
