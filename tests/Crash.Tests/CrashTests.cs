using System.Globalization;
using Interviews.Crash.Tests.Load;
using Interviews.Crash.Tests.Model;
using Interviews.Crash.Tests.Verification;
using Interviews.Driving;
using Shouldly;
using Xunit;

namespace Interviews.Crash.Tests;

/// <summary>Killed at any moment, the system loses nothing that it accepted, does nothing twice and leaves nothing lying. <c>CRASHES</c> says how often, <c>SEED</c> repeats a run.</summary>
public sealed class CrashTests
{
    private const int Crashes = 10;

    private static readonly DateTimeOffset _start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>A message that is being handled when the process dies has failed once, as on the real host. Here that is no sign of a poisonous one.</summary>
    private static readonly Dictionary<string, string> _settings = new() { ["AzureFunctionsJobHost__extensions__queues__maxDequeueCount"] = "1000" };

    [Fact]
    public async Task System_KilledAtRandomMoments_LosesNothingAndRepeatsNothing()
    {
        var kills = Setting.Of("CRASHES", Crashes);
        var seed = Setting.Of("SEED", Environment.TickCount);
        var data = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"interviews-crash-{Environment.ProcessId}-{seed}"));
        Console.WriteLine($"Crash: {kills} kills with SEED={seed} on {data}");
        using var run = new CrashRun(new AppSettings(AppSettings.FreePort(), data) { ClockStart = _start, Further = _settings }, kills, seed);

        await run.RunAsync();
        var outcomes = await AskAsync(run);
        var shown = (await run.App.OutboxAsync()).Count;
        await run.Supervisor.EndAsync();

        var folder = new DataFolder(data);
        var sent = folder.Effects();
        Console.WriteLine(
            $"Crash: {run.Supervisor.Kills} kills, {outcomes.Count} interviews, {run.Tally.AcceptedCommands} commands accepted, {run.Tally.RefusedCommands} refused, "
            + $"{run.Tally.LostAnswers} answers lost ({run.Tally.CommittedUnheard} of them committed), {sent.Count} mails, {(run.Now - _start).Days} days on the clock, "
            + $"slowest start {run.Supervisor.SlowestStart.TotalMilliseconds:F0} ms");
        run.Supervisor.Errors.ShouldBeEmpty();
        sent.Count.ShouldBe(shown);
        Effects.Check(outcomes, sent, run.Now);
        Effects.CheckTimelines(outcomes, sent, run.Now);
        folder.CheckFiles();
        folder.CheckNothingIsStuck(outcomes.Sum(outcome => outcome.Interview.Revision));
        Directory.Delete(data, recursive: true);
    }

    private static async Task<List<Outcome>> AskAsync(CrashRun run)
    {
        var door = new FrontDoor(run);
        var outcomes = new List<Outcome>();
        foreach (var interview in run.Interviews)
        {
            outcomes.Add(await door.CheckAsync(interview));
            await door.CheckCandidateAsync(interview.Candidate, interviews: 1);
        }

        foreach (var candidate in run.RefusedCandidates)
        {
            await door.CheckCandidateAsync(candidate, interviews: 0);
        }

        return outcomes;
    }
}
