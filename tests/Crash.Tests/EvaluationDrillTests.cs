using System.Globalization;
using Interviews.Crash.Tests.Load;
using Interviews.Crash.Tests.Model;
using Interviews.Driving;
using Shouldly;
using Xunit;

namespace Interviews.Crash.Tests;

/// <summary>
/// REQ-EVA-14, REQ-QUE-11: killed while the model thinks, the system evaluates each response once, and a service that knows the <c>Idempotency-Key</c> charges for it once.
/// <c>EVALUATION_CRASHES</c> says how often it is killed, <c>SEED</c> repeats a run.
/// </summary>
public sealed class EvaluationDrillTests
{
    private const int Responses = 12;

    private static readonly DateTimeOffset _start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly Identity _recruiter = Cast.Recruiter(0);

    private static readonly Identity _candidate = new("carla", "candidate", Cast.Organization);

    [Fact]
    public async Task Responses_KilledWhileTheModelThinks_AreEvaluatedOnceAndChargedOnce()
    {
        var (kills, seed) = (Setting.Of("EVALUATION_CRASHES", 5), Setting.Of("SEED", Environment.TickCount));
        var data = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"interviews-evaluation-{Environment.ProcessId}-{seed}"));
        await using var model = ChargingModel.Start(new Random(seed));
        using var supervisor = new Supervisor(
            new AppSettings(AppSettings.FreePort(), data) { ClockStart = _start, Further = Settings(model) }, new Random(seed));
        await supervisor.StartAsync();
        using var app = new AppClient(supervisor.Address);
        var tally = new Tally();
        var line = new Line(app, supervisor, tally);
        var killing = supervisor.KillAsync(kills);
        var (interviews, now) = (0, _start);
        do
        {
            now = await EvaluateAsync(line, now);
            interviews++;
        }
        while (!killing.IsCompleted);
        await killing;
        Console.WriteLine($"Evaluation: {supervisor.Kills} kills, {model.Requests} requests for {interviews * Responses} responses, {tally.LostAnswers} answers lost, SEED={seed}");
        model.Charged.Count.ShouldBe(interviews * Responses);
        model.Charged.Values.ShouldAll(bodies => bodies == 1);
        await supervisor.EndAsync();
        supervisor.Errors.ShouldBeEmpty();
        Directory.Delete(data, recursive: true);
    }

    /// <summary>Has the responses of one more interview evaluated.</summary>
    /// <returns>Where the clock stands then.</returns>
    private static async Task<DateTimeOffset> EvaluateAsync(Line line, DateTimeOffset now)
    {
        var begun = now = now.AddHours(1);
        var paths = await AnswerAsync(line, begun);
        await Task.WhenAll(paths.Select(path => line.AskAsync(_recruiter, HttpMethod.Post, path, new { })));
        while (await CountDoneAsync(line, paths) < Responses)
        {
            // A message whose function died comes again when its invisibility is over.
            now = now.AddMinutes(1);
            await line.AdvanceToAsync(now);
            (now - begun).ShouldBeLessThan(TimeSpan.FromDays(30), "It does not come to an end.");
        }

        return now;
    }

    private static Dictionary<string, string> Settings(ChargingModel model) => new()
    {
        ["AzureFunctionsJobHost__extensions__queues__maxDequeueCount"] = "1000",
        ["Evaluation__Provider"] = "OpenAI",
        ["Evaluation__Endpoint"] = model.Address,
        ["Evaluation__Deployment"] = "gpt-test",
        ["Evaluation__CallsPerMinute"] = "100000",
    };

    /// <returns>Where the evaluation of each response is asked for.</returns>
    private static async Task<IReadOnlyList<string>> AnswerAsync(Line line, DateTimeOffset start)
    {
        var booking = new { type = "technical", scheduledAt = start, durationMinutes = 30, candidateId = _candidate.Subject };
        var scheduled = await line.AskAsync(_recruiter, HttpMethod.Post, "interviews", booking, ("Idempotency-Key", $"interview at {start:O}"));
        var interview = scheduled.Reply.OrThrow("POST interview").Text("id");
        await line.AdvanceToAsync(start);
        var paths = new List<string>();
        for (var number = 1; number <= Responses; number++)
        {
            var answer = new { questionText = $"Question {number}?", response = $"Answer {number}: it keeps its scope." };
            var given = await line.AskAsync(_candidate, HttpMethod.Post, $"interviews/{interview}/responses", answer, ("Idempotency-Key", $"answer {number} of {interview}"));
            paths.Add($"interviews/{interview}/responses/{given.Reply.OrThrow("POST response").Text("id")}/evaluate");
        }

        return paths;
    }

    private static async Task<int> CountDoneAsync(Line line, IReadOnlyList<string> paths)
    {
        var done = 0;
        foreach (var path in paths)
        {
            var read = (await line.AskAsync(_recruiter, HttpMethod.Get, path, null)).Reply;
            done += read.IsSuccess && read.Text("state") == "done" && read.Member("score").GetValue<int>() == 80 ? 1 : 0;
        }

        return done;
    }
}
