using System.Globalization;
using Interviews.Crash.Tests.Model;
using Interviews.Driving;

namespace Interviews.Crash.Tests.Load;

/// <summary>What a client does with an interview of its own, each with <c>If-Match</c>. Nobody else commands it, so what became of an unanswered request can be read off the timeline.</summary>
internal sealed class Commands(int client, Line line, Tally tally)
{
    private readonly Identity _recruiter = Cast.Recruiter(client);

    public static IEnumerable<object> Seats(IReadOnlyList<string> panel) =>
        panel.Select((id, index) => new { id, seat = index == 0 ? "lead" : "interviewer" });

    public Task CancelAsync(TrackedInterview interview, DateTimeOffset? at) =>
        CommandAsync(interview, HttpMethod.Post, "cancel", new { reason = "crash" }, new Happening(Happening.Cancelled, at));

    public Task PrepareAsync(TrackedInterview interview, DateTimeOffset? at) =>
        CommandAsync(interview, HttpMethod.Put, "prepare", new { researchCompleted = true }, new Happening(Happening.Prepared, at));

    public Task StartAsync(TrackedInterview interview, DateTimeOffset? at) =>
        CommandAsync(interview, HttpMethod.Post, "start", new { }, new Happening(Happening.Started, at));

    public Task CompleteAsync(TrackedInterview interview, DateTimeOffset? at) =>
        CommandAsync(interview, HttpMethod.Put, "complete", new { rating = 4 }, new Happening(Happening.Completed, at));

    public Task ReportNoShowAsync(TrackedInterview interview, DateTimeOffset? at) =>
        CommandAsync(interview, HttpMethod.Post, "no-show", new { party = "candidate" }, new Happening(Happening.NoShowReported, at));

    public Task UndoNoShowAsync(TrackedInterview interview, DateTimeOffset? at) =>
        CommandAsync(interview, HttpMethod.Delete, "no-show", null, new Happening(Happening.NoShowUndone, at));

    public Task RescheduleAsync(TrackedInterview interview, Slot slot, DateTimeOffset? at) => slot == interview.Slot
        ? Task.CompletedTask
        : CommandAsync(
            interview,
            HttpMethod.Put,
            "reschedule",
            new { newDateTime = slot.Start.ToString("O", CultureInfo.InvariantCulture), durationMinutes = slot.Minutes, reason = "crash" },
            new Happening(Happening.Rescheduled, at) { Slot = slot });

    public Task ChangePanelAsync(TrackedInterview interview, IReadOnlyList<string> panel, DateTimeOffset? at) =>
        CommandAsync(interview, HttpMethod.Put, "", new { interviewers = Seats(panel) }, new Happening(Happening.Updated, at) { Panel = panel });

    /// <summary>Must be refused.</summary>
    public async Task UseAnOldETagAsync(TrackedInterview interview)
    {
        var (reply, _) = await line.AskAsync(
            _recruiter, HttpMethod.Post, $"interviews/{interview.Id}/cancel", new { reason = "too late" }, ("If-Match", $"\"{Guid.NewGuid():N}\""));
        if (reply.Status != 412)
        {
            throw new InvalidOperationException($"A cancellation with an ETag that never was is answered {reply}");
        }

        tally.Refused();
    }

    public async Task SubmitFeedbackAsync(TrackedInterview interview, string interviewer, DateTimeOffset? at)
    {
        var (reply, lost) = await line.AskAsync(
            Cast.Interviewer(interviewer),
            HttpMethod.Post,
            $"interviews/{interview.Id}/feedback",
            new { recommendation = "yes", notes = "crash" },
            ("Idempotency-Key", $"{interview.Id}-{interviewer}"));
        if (reply.IsSuccess)
        {
            interview.Add(new Happening(Happening.FeedbackRecorded, at) { Interviewer = interviewer });
            tally.Accepted(unheard: lost && reply.ETag is null);
            await ReadAsync(interview);
        }
        else
        {
            tally.Refused();
        }
    }

    /// <summary>Learns state and ETag again.</summary>
    public async Task ReadAsync(TrackedInterview interview)
    {
        var (reply, _) = await line.AskAsync(_recruiter, HttpMethod.Get, $"interviews/{interview.Id}", null);
        (interview.Status, interview.ETag) = (reply.OrThrow("GET interview").Text("status"), reply.ETag!);
    }

    private async Task CommandAsync(TrackedInterview interview, HttpMethod method, string command, object? body, Happening happening)
    {
        var path = $"interviews/{interview.Id}/{command}".TrimEnd('/');
        var (reply, _) = await line.AskAsync(_recruiter, method, path, body, ("If-Match", interview.ETag));
        if (reply.IsSuccess)
        {
            interview.Add(happening);
            (interview.Status, interview.ETag) = (reply.Text("status"), reply.ETag!);
            tally.Accepted();
        }
        else if (reply.Status == 412 && await WasCommittedAsync(interview, happening))
        {
            interview.Add(happening);
            tally.Accepted(unheard: true);
            await ReadAsync(interview);
        }
        else
        {
            tally.Refused();
            await ReadAsync(interview);
        }
    }

    /// <summary>The command itself changed the interview before its answer was lost, or the system added something meanwhile.</summary>
    private async Task<bool> WasCommittedAsync(TrackedInterview interview, Happening happening)
    {
        var (reply, _) = await line.AskAsync(_recruiter, HttpMethod.Get, $"interviews/{interview.Id}/timeline", null);
        var happened = reply.OrThrow("GET timeline").Member("items").AsArray()
            .Where(item => item!["sequence"] is not null)
            .Select(item => item!["what"]!.GetValue<string>())
            .Where(what => !Happening.OfTheSystem.Contains(what))
            .ToList();
        return happened.Count == interview.Happenings.Count + 1 && happened[^1] == happening.What;
    }
}
