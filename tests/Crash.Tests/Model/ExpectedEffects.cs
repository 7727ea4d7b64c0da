namespace Interviews.Crash.Tests.Model;

/// <summary>
/// Which mails an interview's timeline must have caused, told from the documents and not from the code (REQ-LIF-02 to REQ-LIF-11), with the default settings.
/// Interviews are in UTC here, and no two things happen at the same moment.
/// </summary>
internal static class ExpectedEffects
{
    private static readonly TimeSpan _deadline = TimeSpan.FromDays(14);

    /// <param name="timeline">What happened, in order, with the sequence and the time that the system gave it.</param>
    /// <returns>Those that an event causes, whenever the clock moves; and whether later events may have overtaken one before it could be told, so that it need not be.</returns>
    public static IEnumerable<(Effect Effect, bool MayBeOvertaken)> OfEvents(TrackedInterview interview, IReadOnlyList<Recorded> timeline)
    {
        IReadOnlyList<string> panel = [];
        var revision = 0;
        foreach (var (index, (happening, sequence, _)) in timeline.Index())
        {
            var later = timeline.Skip(index + 1).Select(entry => entry.Happening).ToList();
            var before = panel;
            panel = happening.Panel ?? panel;
            revision += happening.What is Happening.Scheduled or Happening.Rescheduled or Happening.NoShowUndone ? 1 : 0;
            var everybody = People(panel).Append(Candidate(interview));
            IEnumerable<(string Occasion, IEnumerable<string> To)> messages = happening.What switch
            {
                Happening.Scheduled => [("scheduled", everybody)],
                Happening.Rescheduled => [("rescheduled", everybody)],
                Happening.Cancelled => [("cancelled", everybody)],
                Happening.Updated => [("scheduled", People(panel.Except(before))), ("removed", People(before.Except(panel)))],
                _ => [],
            };
            foreach (var (occasion, to) in messages)
            {
                foreach (var recipient in to)
                {
                    yield return (new Effect(interview.Id, revision, $"{occasion}@{sequence}", recipient), later.Exists(next => Overtakes(next, occasion, recipient)));
                }
            }
        }
    }

    /// <returns>Those of the lifecycle: reminders, nudges, escalation.</returns>
    /// <param name="end">How far the clock went.</param>
    public static IEnumerable<Effect> OfTime(TrackedInterview interview, IReadOnlyList<Recorded> timeline, DateTimeOffset end)
    {
        var panels = timeline.Where(entry => entry.Happening.Panel is not null).Select(entry => (entry.At, Panel: entry.Happening.Panel!)).ToList();
        var submitted = timeline.Where(entry => entry.Happening.Interviewer is not null).ToDictionary(entry => entry.Happening.Interviewer!, entry => entry.At);
        return
            from episode in Episodes(timeline)
            from step in BeforeStart(episode).Concat(Feedback(episode))
            where step.Due <= end
            from recipient in step.Kind switch
            {
                StepKind.Reminder => People(PanelAt(step.Due)).Append(Candidate(interview)),
                StepKind.StartNudge => People(PanelAt(step.Due).Take(1)),
                StepKind.Feedback => People(OwingAt(step.Due)),
                StepKind.Escalation => OwingAt(step.Due).Any() ? [$"person:{Cast.HiringOwner}"] : [],
                _ => throw new InvalidOperationException($"What is {step.Kind}?"),
            }
            select new Effect(interview.Id, episode.Revision, step.Occasion, recipient);

        IReadOnlyList<string> PanelAt(DateTimeOffset moment) => panels.Last(panel => panel.At < moment).Panel;

        IEnumerable<string> OwingAt(DateTimeOffset moment) =>
            PanelAt(moment).Where(person => !submitted.TryGetValue(person, out var at) || at > moment);
    }

    /// <summary>Whether every scorecard came in while it was asked for, so that the evaluation was.</summary>
    public static bool IsEvaluationDue(TrackedInterview interview, IReadOnlyList<Recorded> timeline)
    {
        var submitted = timeline.Where(entry => entry.Happening.Interviewer is not null).Select(entry => entry.At).ToList();
        return submitted.Count == interview.Panel.Count
            && Episodes(timeline).Exists(episode =>
                (submitted.Max() > episode.FeedbackFrom ? submitted.Max() : episode.FeedbackFrom) is var due
                && due < episode.Over
                && due < episode.FeedbackFrom + _deadline);
    }

    private static bool Overtakes(Happening later, string occasion, string recipient) => occasion switch
    {
        "cancelled" => false,
        "removed" => later.Panel is { } panel && People(panel).Contains(recipient),
        _ => later.What is Happening.Rescheduled or Happening.NoShowUndone or Happening.Cancelled
            || (later.Panel is { } panel && recipient.StartsWith("person:", StringComparison.Ordinal) && !People(panel).Contains(recipient)),
    };

    private static List<Episode> Episodes(IReadOnlyList<Recorded> timeline)
    {
        var episodes = new List<Episode>();
        Slot slot = null!;
        foreach (var (happening, _, at) in timeline)
        {
            slot = happening.Slot ?? slot;
            if (happening.What is Happening.Rescheduled or Happening.Cancelled or Happening.NoShowReported)
            {
                episodes[^1].Over = at;
            }

            if (happening.What is Happening.Scheduled or Happening.Rescheduled or Happening.NoShowUndone)
            {
                episodes.Add(new Episode(episodes.Count + 1, at, slot));
            }

            if (happening.What is Happening.Started or Happening.Completed && at < episodes[^1].UnderWay)
            {
                episodes[^1].UnderWay = at;
            }

            if (happening.What is Happening.Completed && at < episodes[^1].FeedbackFrom)
            {
                episodes[^1].FeedbackFrom = at;
            }
        }

        return episodes;
    }

    private static IEnumerable<Step> BeforeStart(Episode episode) =>
        new[]
        {
            new Step(StepKind.Reminder, "reminder-PT24H", episode.Slot.Start.AddHours(-24)),
            new Step(StepKind.Reminder, "reminder-PT1H", episode.Slot.Start.AddHours(-1)),
            new Step(StepKind.StartNudge, "start-nudge", episode.Slot.Start.AddMinutes(15)),
        }.Where(step => episode.Covers(step.Due) && step.Due < episode.UnderWay);

    private static IEnumerable<Step> Feedback(Episode episode)
    {
        var anchor = episode.FeedbackFrom;
        var nudges = Enumerable.Range(1, _deadline.Days)
            .Select(days => new DateTimeOffset(anchor.Date.AddDays(days).AddHours(9), TimeSpan.Zero))
            .Where(nudge => nudge.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && nudge > anchor.AddHours(1))
            .Prepend(anchor.AddHours(1))
            .Select((due, index) => new Step(StepKind.Feedback, $"feedback-nudge-{index + 1}", due));
        return nudges
            .Prepend(new Step(StepKind.Feedback, "feedback-request", anchor))
            .Append(new Step(StepKind.Escalation, "escalation", anchor.AddHours(24)))
            .Where(step => step.Due < anchor + _deadline && step.Due < episode.Over);
    }

    private static IEnumerable<string> People(IEnumerable<string> ids) => ids.Select(id => $"person:{id}");

    private static string Candidate(TrackedInterview interview) => $"candidate:{interview.Candidate}";

    private enum StepKind
    {
        Reminder,
        StartNudge,
        Feedback,
        Escalation,
    }

    private sealed record Step(StepKind Kind, string Occasion, DateTimeOffset Due);
}
