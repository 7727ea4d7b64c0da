using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Storage.Contract;

/// <content>Counts of interviews.</content>
public abstract partial class StoreContract
{
    [Fact]
    public async Task Count_OfStatusesInATime_IsWhatTheSameSearchFinds()
    {
        var random = new Random(20260303);
        await Given(Enumerable.Range(0, 120).Select(_ => Interviews(random)));
        await Given(Samples.Interview(organization: OtherOrg));

        for (var i = 0; i < 30; i++)
        {
            InterviewStatus[] statuses = [Any(random, Enum.GetValues<InterviewStatus>()), Any(random, Enum.GetValues<InterviewStatus>())];
            var from = Samples.Monday + Duration.FromHours(random.Next(20));
            var to = random.Next(2) == 0 ? from + Duration.FromHours(random.Next(10)) : (Instant?)null;

            var count = await Store.CountAsync(Org, new InterviewsStarting(statuses, from, to), None);

            count.ShouldBe((await All(new FindInterviews { Statuses = statuses, From = from, To = to })).Count);
        }
    }

    [Fact]
    public async Task Count_OfOwedFeedback_IsWhatTheSameSearchFinds()
    {
        var random = new Random(20260304);
        await Given(Enumerable.Range(0, 120).Select(_ => Interviews(random)));

        for (var hour = 0; hour < 24; hour += 3)
        {
            var since = Samples.Monday + Duration.FromHours(hour);

            (await Store.CountAsync(Org, new InterviewsOwed(since), None)).ShouldBe((await All(new FindInterviews { OwedSince = since })).Count);
        }

        (await Store.CountAsync(Org, new InterviewsOwed(Samples.Monday + Duration.FromDays(9)), None)).ShouldBeGreaterThan(20);
        (await Store.CountAsync(OtherOrg, new InterviewsOwed(Samples.Monday + Duration.FromDays(9)), None)).ShouldBe(0);
    }

    [Fact]
    public async Task Owed_WhenTheLastScorecardComesIn_IsNotFoundAnyMore()
    {
        var interview = Samples.Interview();
        interview = interview with { Details = interview.Details with { Interviewers = [new Interviewer("i1", "I"), new Interviewer("i2", "J")] } };
        var etag = (await Committed(new Write.Create(interview)))[Interview.RecordId(interview.InterviewId)];
        var over = interview.Time.EndsAt;

        (await All(new FindInterviews { OwedSince = over - Duration.FromSeconds(1) })).ShouldBeEmpty();
        (await All(new FindInterviews { OwedSince = over, OwedBy = "i1" })).ShouldHaveSingleItem();
        var half = interview with { Feedback = new Dictionary<string, ScorecardStatus> { ["i1"] = ScorecardStatus.Submitted } };
        etag = (await Committed(new Write.Replace(half, etag)))[Interview.RecordId(interview.InterviewId)];
        (await All(new FindInterviews { OwedSince = over, OwedBy = "i1" })).ShouldBeEmpty();
        (await All(new FindInterviews { OwedSince = over })).ShouldHaveSingleItem();
        await Committed(new Write.Replace(half with { Feedback = new Dictionary<string, ScorecardStatus>(half.Feedback) { ["i2"] = ScorecardStatus.Dismissed } }, etag));
        (await All(new FindInterviews { OwedSince = over })).ShouldBeEmpty();
        (await Store.CountAsync(Org, new InterviewsOwed(over), None)).ShouldBe(0);
    }
}
