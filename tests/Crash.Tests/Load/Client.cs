using Interviews.Crash.Tests.Model;

namespace Interviews.Crash.Tests.Load;

/// <summary>A recruiter and their interviewers: schedules interviews and does with them what people do, one request after another.</summary>
/// <param name="isExact">Whether the clock stands still while it acts.</param>
internal sealed class Client(int number, bool isExact, Line line, Tally tally, WorldClock clock, Random random)
{
    private const int MostAtOnce = 5;
    private static readonly TimeSpan _abandonedAfter = TimeSpan.FromDays(2);

    private readonly Scheduling _scheduling = new(number, isExact, line, tally, random);
    private readonly Commands _commands = new(number, line, tally);

    public IReadOnlyList<TrackedInterview> Interviews => _scheduling.Accepted;

    /// <summary>Candidates whose interview was refused: nothing of it may exist.</summary>
    public IReadOnlyList<string> Refused => _scheduling.RefusedCandidates;

    /// <summary>One to three requests. One that is under way or over is touched once: which of two things came first at one instant would be anybody's guess.</summary>
    public async Task ActAsync()
    {
        var now = clock.Now;
        var touched = new HashSet<TrackedInterview>();
        for (var requests = random.Next(1, 4); requests > 0; requests--)
        {
            var open = Interviews.Where(interview => IsOpen(interview, now)).ToList();
            if (open.Count == 0 || (open.Count < MostAtOnce && random.Next(3) == 0))
            {
                await _scheduling.ScheduleAsync(now);
            }
            else if (open[random.Next(open.Count)] is var interview && (interview.Slot.Start > now || touched.Add(interview)))
            {
                await ActOnAsync(interview, now);
            }
        }
    }

    /// <summary>Acts whether the clock moves or not, with pauses: the clock moves on only when the system has nothing to do.</summary>
    public async Task ActUntilAsync(CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            await ActAsync();
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(50, 250)), TimeProvider.System, CancellationToken.None);
        }
    }

    private static bool IsOpen(TrackedInterview interview, DateTimeOffset now) =>
        interview.Status != "cancelled" && interview.Slot.End + _abandonedAfter > now && interview.Submitted.Count < interview.Panel.Count;

    private Task ActOnAsync(TrackedInterview interview, DateTimeOffset now)
    {
        var begun = interview.Slot.Start <= now;
        return (interview.Status, begun, random.Next(8)) switch
        {
            ("scheduled" or "prepared", false, 0) => _commands.CancelAsync(interview, At(now)),
            ("scheduled", false, 1 or 2) => _commands.PrepareAsync(interview, At(now)),
            ("scheduled" or "prepared", false, 3) => _commands.UseAnOldETagAsync(interview),
            ("scheduled" or "prepared", false, 4 or 5) => _commands.ChangePanelAsync(interview, _scheduling.PanelUnlike(interview.Panel), At(now)),
            ("scheduled" or "prepared", false, _) => _commands.RescheduleAsync(interview, _scheduling.SlotAfter(now), At(now)),
            ("scheduled" or "prepared", true, 0) => _commands.CancelAsync(interview, At(now)),
            ("scheduled" or "prepared", true, 1) when interview.Submitted.Count == 0 && now > interview.Slot.Start.AddMinutes(15) => _commands.ReportNoShowAsync(interview, At(now)),
            ("scheduled" or "prepared", true, 2) => SubmitAsync(interview, now),
            ("scheduled" or "prepared", true, 3) => _commands.CompleteAsync(interview, At(now)),
            ("scheduled" or "prepared", true, _) => _commands.StartAsync(interview, At(now)),
            ("inProgress", _, 0) => SubmitAsync(interview, now),
            ("inProgress", _, 1) => _commands.CancelAsync(interview, At(now)),
            ("inProgress", _, _) => _commands.CompleteAsync(interview, At(now)),
            ("noShow", _, 0 or 1) => _commands.UndoNoShowAsync(interview, At(now)),
            ("completed", _, < 4) => SubmitAsync(interview, now),
            _ => Task.CompletedTask,
        };
    }

    private Task SubmitAsync(TrackedInterview interview, DateTimeOffset now) =>
        _commands.SubmitFeedbackAsync(interview, interview.Panel.First(person => !interview.Submitted.Contains(person)), At(now));

    private DateTimeOffset? At(DateTimeOffset now) => isExact ? now : null;
}
