using System.Globalization;
using Interviews.Crash.Tests.Model;

namespace Interviews.Crash.Tests.Load;

/// <summary>How a client makes interviews: each with a candidate of its own, under an idempotency key.</summary>
internal sealed class Scheduling(int client, bool isExact, Line line, Tally tally, Random random)
{
    private static readonly int[] _lengths = [30, 45, 60];

    private readonly List<TrackedInterview> _accepted = [];
    private readonly List<string> _refused = [];
    private int _attempts;

    public IReadOnlyList<TrackedInterview> Accepted => _accepted;

    public IReadOnlyList<string> RefusedCandidates => _refused;

    public async Task ScheduleAsync(DateTimeOffset now)
    {
        var recruiter = Cast.Recruiter(client);
        var key = string.Create(CultureInfo.InvariantCulture, $"{client}-{++_attempts}");
        var candidate = $"c-{key}";
        var (slot, panel) = (SlotAfter(now), PanelUnlike([]));
        await line.AskAsync(recruiter, HttpMethod.Put, $"candidates/{candidate}", new { name = candidate, email = Cast.Mailbox(candidate), status = "assigned" });
        var body = new
        {
            type = "technical",
            candidateId = candidate,
            jobId = Cast.Job,
            scheduledAt = slot.Start.ToString("O", CultureInfo.InvariantCulture),
            durationMinutes = slot.Minutes,
            timeZone = "UTC",
            interviewers = Commands.Seats(panel),
        };
        var (reply, lost) = await line.AskAsync(recruiter, HttpMethod.Post, "interviews", body, ("Idempotency-Key", key));
        if (!reply.IsSuccess)
        {
            _refused.Add(candidate);
            tally.Refused();
            return;
        }

        var interview = new TrackedInterview(reply.Text("id"), candidate, isExact);
        interview.Add(new Happening(Happening.Scheduled, isExact ? now : null) { Slot = slot, Panel = panel });
        _accepted.Add(interview);
        tally.Accepted(unheard: lost && reply.ETag is null);
        if (reply.ETag is { } etag)
        {
            interview.ETag = etag;
        }
        else
        {
            await new Commands(client, line, tally).ReadAsync(interview);
        }
    }

    /// <summary>Some half hour of the next days; sometimes too soon for the day's reminder.</summary>
    public Slot SlotAfter(DateTimeOffset now)
    {
        var hour = new DateTimeOffset(now.Year, now.Month, now.Day, now.Hour, 0, 0, TimeSpan.Zero);
        var halfHours = random.Next(4) == 0 ? random.Next(4, 48) : random.Next(48, 192);
        return new Slot(hour.AddMinutes(30 * halfHours), _lengths[random.Next(_lengths.Length)]);
    }

    public IReadOnlyList<string> PanelUnlike(IReadOnlyList<string> panel)
    {
        while (true)
        {
            var people = Cast.Interviewers(client).ToArray();
            random.Shuffle(people);
            var other = people[..random.Next(1, 4)];
            if (!other.ToHashSet().SetEquals(panel))
            {
                return other;
            }
        }
    }
}
