using Interviews.Crash.Tests.Load;
using Interviews.Crash.Tests.Model;
using Shouldly;

namespace Interviews.Crash.Tests.Verification;

/// <summary>Asks the system, as anybody could, whether it still knows everything that it accepted, and nothing else.</summary>
internal sealed class FrontDoor(CrashRun run)
{
    private static readonly Driving.Identity _recruiter = Cast.Recruiter(0);

    public async Task<Outcome> CheckAsync(TrackedInterview interview)
    {
        var read = (await run.App.GetAsync(_recruiter, $"interviews/{interview.Id}")).OrThrow("GET interview");
        var timeline = (await run.App.GetAsync(_recruiter, $"interviews/{interview.Id}/timeline")).OrThrow("GET timeline");
        var events = timeline.Member("items").AsArray().Where(item => item!["sequence"] is not null).Select(item => item!).ToList();
        var what = events.ConvertAll(e => e["what"]!.GetValue<string>());

        events.Select(e => e["sequence"]!.GetValue<long>()).ShouldBe(Enumerable.Range(1, events.Count).Select(number => (long)number), interview.Id);
        what.Where(each => !Happening.OfTheSystem.Contains(each)).ShouldBe(interview.Happenings.Select(each => each.What), interview.Id);
        what.Count(each => each == Happening.EvaluationRequested).ShouldBeLessThanOrEqualTo(1, interview.Id);
        timeline.Body!["next"].ShouldBeNull($"{interview.Id} still waits for something.");

        read.Text("status").ShouldBe(interview.Status, interview.Id);
        read.Member("revision").GetValue<int>().ShouldBe(interview.Revision, interview.Id);
        read.Member("scheduledAt").GetValue<DateTimeOffset>().ShouldBe(interview.Slot.Start, interview.Id);
        read.Member("interviewers").AsArray().Select(person => person!["id"]!.GetValue<string>()).ShouldBe(interview.Panel, interview.Id);
        if (!Happening.OfTheSystem.Contains(what[^1]))
        {
            read.ETag.ShouldBe(interview.ETag, interview.Id);
        }

        var recorded = events.Where(e => !Happening.OfTheSystem.Contains(e["what"]!.GetValue<string>()))
            .Zip(interview.Happenings, (e, happening) => new Recorded(happening, e["sequence"]!.GetValue<long>(), e["at"]!.GetValue<DateTimeOffset>()))
            .ToList();
        recorded.ShouldAll(each => each.Happening.At == null || each.Happening.At == each.At);
        if (interview.IsExact)
        {
            what.Contains(Happening.EvaluationRequested).ShouldBe(ExpectedEffects.IsEvaluationDue(interview, recorded), $"{interview.Id}: {string.Join(", ", what)}");
        }

        var mails = timeline.Member("items").AsArray().Where(item => item!["message"] is not null)
            .Select(item => new Effect(interview.Id, item!["revision"]!.GetValue<int>(), item["message"]!.GetValue<string>(), item["to"]!.GetValue<string>()).ToString());
        return new Outcome(interview, recorded, [.. mails]);
    }

    /// <summary>A create that was accepted exists once, however often it was sent; one that was refused does not exist.</summary>
    public async Task CheckCandidateAsync(string candidate, int interviews)
    {
        var reply = (await run.App.GetAsync(_recruiter, $"candidates/{candidate}/interviews")).OrThrow("GET candidate's interviews");
        (reply.Member("upcoming").AsArray().Count + reply.Member("past").AsArray().Count).ShouldBe(interviews, candidate);
    }
}
