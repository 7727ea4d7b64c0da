using Interviews.Crash.Tests.Model;
using Shouldly;

namespace Interviews.Crash.Tests.Verification;

/// <summary>Holds the mails that were sent against those that had to be.</summary>
internal static class Effects
{
    private static readonly string[] _ofTime = ["reminder-", "start-nudge", "feedback-", "escalation"];

    /// <param name="sent">Every key of the outbox.</param>
    public static void Check(IEnumerable<(TrackedInterview Interview, IReadOnlyList<Recorded> Timeline)> interviews, IReadOnlyCollection<string> sent, DateTimeOffset end)
    {
        var left = sent.ToHashSet();
        left.Count.ShouldBe(sent.Count);
        var missing = new List<Effect>();
        foreach (var (interview, timeline) in interviews)
        {
            missing.AddRange(ExpectedEffects.OfEvents(interview, timeline).Where(effect => !left.Remove(effect.ToString())));
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

    // While the clock moved, nobody can tell from outside which side of a due time a command fell on; that none is sent twice, the key sees to.
    private static bool IsOfTime(string key, TrackedInterview interview) =>
        key.StartsWith(interview.Id, StringComparison.Ordinal)
        && key.Split(':', 4) is [_, var revision, var occasion, _]
        && int.Parse(revision.AsSpan(1)) <= interview.Revision
        && Array.Exists(_ofTime, begins => occasion.StartsWith(begins, StringComparison.Ordinal));
}
