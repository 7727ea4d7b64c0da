using Interviews.Crash.Tests.Model;
using Shouldly;

namespace Interviews.Crash.Tests.Verification;

/// <summary>Holds the mails that were sent against those that had to be.</summary>
internal static class Effects
{
    private static readonly string[] _ofTime = ["reminder-", "start-nudge", "feedback-", "escalation"];

    /// <param name="sent">Every key of the outbox.</param>
    public static void Check(IReadOnlyList<Outcome> outcomes, IReadOnlyCollection<string> sent, DateTimeOffset end)
    {
        var left = sent.ToHashSet();
        left.Count.ShouldBe(sent.Count);
        var missing = new List<Effect>();
        foreach (var (interview, timeline, _) in outcomes)
        {
            missing.AddRange(
                from expected in ExpectedEffects.OfEvents(interview, timeline)
                where !left.Remove(expected.Effect.ToString()) && !expected.MayBeOvertaken
                select expected.Effect);
            if (interview.IsExact)
            {
                missing.AddRange(ExpectedEffects.OfTime(interview, timeline, end).Where(effect => !left.Remove(effect.ToString())));
            }
            else
            {
                left.RemoveWhere(key => IsOfTime(key, interview));
            }
        }

        missing.ShouldBeEmpty("These mails were never sent.");
        left.ShouldBeEmpty("Nobody should have got these mails.");
    }

    /// <summary>
    /// What the timelines say was sent is what lies in the outbox. Only a mail that left just before a kill, and was overtaken before it could be sent again, is told nowhere.
    /// </summary>
    public static void CheckTimelines(IEnumerable<Outcome> outcomes, IReadOnlyCollection<string> sent, DateTimeOffset end)
    {
        var byInterview = sent.ToLookup(key => key.Split(':')[0]);
        foreach (var outcome in outcomes.Where(outcome => outcome.IsRemembered(end)))
        {
            var untold = byInterview[outcome.Interview.Id].Except(outcome.Mails).ToHashSet();
            untold.ExceptWith(ExpectedEffects.OfEvents(outcome.Interview, outcome.Timeline).Where(expected => expected.MayBeOvertaken).Select(expected => expected.Effect.ToString()));
            untold.ShouldBeEmpty(outcome.Interview.Id);
            outcome.Mails.Except(byInterview[outcome.Interview.Id]).ShouldBeEmpty(outcome.Interview.Id);
            outcome.Mails.ShouldBeUnique(outcome.Interview.Id);
        }
    }

    // While the clock moved, nobody can tell from outside which side of a due time a command fell on; that none is sent twice, the key sees to.
    private static bool IsOfTime(string key, TrackedInterview interview) =>
        key.StartsWith(interview.Id, StringComparison.Ordinal)
        && key.Split(':', 4) is [_, var revision, var occasion, _]
        && int.Parse(revision.AsSpan(1)) <= interview.Revision
        && Array.Exists(_ofTime, begins => occasion.StartsWith(begins, StringComparison.Ordinal));
}
