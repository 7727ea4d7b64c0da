using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Storage.Contract;

/// <content>FindInterviews: criteria, order and pages.</content>
public abstract partial class StoreContract
{
    private static readonly RescheduleEntry Move = new(Samples.Monday, Samples.Monday, Samples.Monday, null, Initiator.Company, "r1");

    [Fact]
    public async Task FindInterviews_AnyCombinationOfCriteria_FindsWhatAPlainFilterFinds()
    {
        var random = new Random(20260302);
        var interviews = Enumerable.Range(0, 150).Select(_ => Interviews(random)).ToList();
        await Given(interviews);

        for (var i = 0; i < 300; i++)
        {
            var query = Query(random);
            var expected = Expected(interviews, query);

            var found = await All(query, limit: random.Next(1, 20));

            found.Select(interview => interview.InterviewId).ShouldBe(expected.Select(interview => interview.InterviewId), query.ToString());
        }
    }

    [Fact]
    public async Task FindInterviews_AfterInterviewsChanged_FindsThemByWhatTheyAreNow()
    {
        var before = Samples.Interview(1) with { JobId = "j1", CandidateId = "c1", CandidateName = "Ada" };
        before = before with { Details = before.Details with { Tags = ["a", "b"], Interviewers = [new Interviewer("i1", "I"), new Interviewer("c2", "C")] } };
        var etag = (await Committed(new Write.Create(before)))[Interview.RecordId(before.InterviewId)];
        var after = before with
        {
            Status = InterviewStatus.Cancelled,
            JobId = "j2",
            CandidateId = "c2",
            CandidateName = "Bob",
            Time = before.Time with { ScheduledAt = before.Time.ScheduledAt + Duration.FromDays(1) },
            Details = before.Details with { Type = InterviewType.Hr, Tags = ["b", "c"], Interviewers = [new Interviewer("i2", "I")] },
            RescheduleHistory = [Move],
        };

        await Committed(new Write.Replace(after, etag));

        FindInterviews[] old =
        [
            new() { JobId = "j1" }, new() { CandidateId = "c1" }, new() { Tag = "a" }, new() { InterviewerId = "i1" }, new() { InterviewerId = "c2" },
            new() { CandidateName = "ada" }, new() { Statuses = [InterviewStatus.Scheduled] }, new() { Type = InterviewType.Technical },
            new() { To = before.Time.ScheduledAt + Duration.FromHours(1) },
        ];
        FindInterviews[] now =
        [
            new() { JobId = "j2" }, new() { CandidateId = "c2" }, new() { ParticipantId = "c2" }, new() { Tag = "b" }, new() { Tag = "c" },
            new() { InterviewerId = "i2" }, new() { CandidateName = "BOB" }, new() { Statuses = [InterviewStatus.Cancelled] },
            new() { Type = InterviewType.Hr }, new() { Rescheduled = true }, new() { From = after.Time.ScheduledAt },
        ];
        foreach (var query in old)
        {
            (await All(query)).ShouldBeEmpty(query.ToString());
        }

        foreach (var query in now)
        {
            (await All(query)).ShouldHaveSingleItem(query.ToString());
        }
    }

    [Fact]
    public async Task FindInterviews_AfterDeletion_FindsNothing()
    {
        var interview = Samples.Interview() with { CandidateId = "c1" };
        interview = interview with { Details = interview.Details with { Tags = ["t"] } };
        var etag = (await Committed(new Write.Create(interview)))[Interview.RecordId(interview.InterviewId)];

        await Committed(new Write.Delete(Interview.RecordId(interview.InterviewId), etag));

        (await All(new FindInterviews())).ShouldBeEmpty();
        (await All(new FindInterviews { CandidateId = "c1" })).ShouldBeEmpty();
        (await All(new FindInterviews { Tag = "t" })).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task FindInterviews_WithInsertsBetweenPages_NeitherSkipsNorRepeatsTheUnchanged(bool latestFirst)
    {
        var unchanged = Enumerable.Range(0, 40).Select(i => Samples.Interview(hour: i / 2)).ToList();
        await Given(unchanged);

        var seen = new List<Guid>();
        string? continuation = null;
        do
        {
            var page = await Store.QueryAsync(Org, new FindInterviews { LatestFirst = latestFirst }, 7, continuation, None);
            seen.AddRange(page.Items.Select(item => item.Value.InterviewId));
            continuation = page.Continuation;
            await Given(Samples.Interview(-1), Samples.Interview(5), Samples.Interview(10), Samples.Interview(30));
        }
        while (continuation is not null && seen.Count < 200);

        seen.ShouldBeUnique();
        seen.Intersect(unchanged.Select(interview => interview.InterviewId)).Count().ShouldBe(40);
    }

    [Fact]
    public async Task FindInterviews_AsManyAsThePageHolds_HasNoContinuation()
    {
        await Given(Samples.Interview(1), Samples.Interview(2));

        (await Store.QueryAsync(Org, new FindInterviews(), 2, null, None)).Continuation.ShouldBeNull();
        (await Store.QueryAsync(Org, new FindInterviews(), 1, null, None)).Continuation.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(201)]
    public async Task Query_LimitOutOfRange_Throws(int limit) =>
        await Should.ThrowAsync<ArgumentException>(() => Store.QueryAsync(Org, new FindInterviews(), limit, null, None));

    [Fact]
    public async Task Query_WithAnotherQuerysContinuation_ThrowsOrFindsOnlyItsOwn()
    {
        var (mine, other) = (Guid.Parse("ffffffff-0000-4000-8000-000000000000"), Guid.Parse("11111111-0000-4000-8000-000000000000"));
        await Given(Enumerable.Range(1, 3).SelectMany(i => new[] { Samples.Event(mine, i), Samples.Event(other, i) }));
        var continuation = (await Store.QueryAsync(Org, new EventsOfInterview(other), 1, null, None)).Continuation;

        await Should.ThrowAsync<ArgumentException>(() => Store.QueryAsync(Org, new EventsOfInterview(mine), 1, continuation, None));
        await Should.ThrowAsync<ArgumentException>(() => Store.QueryAsync(Org, new FindInterviews(), 1, continuation, None));
    }

    private static Interview Interviews(Random random)
    {
        var interview = Samples.Interview(random.Next(20));
        return interview with
        {
            Status = Any(random, Enum.GetValues<InterviewStatus>()),
            CandidateId = Any(random, "p1", "p2", "p3", null),
            CandidateName = Any(random, "Ada Lovelace", "Zoë Ångström", "alan turing", null),
            JobId = Any(random, "j1", "j2", null),
            ApplicationId = Any(random, "a1", "a2", "a3", null),
            RescheduleHistory = random.Next(3) == 0 ? [Move] : [],
            Details = interview.Details with
            {
                Type = Any(random, InterviewType.Technical, InterviewType.Hr, InterviewType.Final),
                Tags = [.. new[] { "t1", "t2", "t2" }.Where(_ => random.Next(2) == 0)],
                Interviewers = [.. new[] { "p1", "p2", "p4", null }.Where(_ => random.Next(2) == 0).Select(id => new Interviewer(id, "Name"))],
            },
            Feedback = new[] { "p1", "p2", "p4" }.Where(_ => random.Next(2) == 0).ToDictionary(id => id, _ => Any(random, Enum.GetValues<ScorecardStatus>())),
        };
    }

    private static FindInterviews Query(Random random)
    {
        // Mostly few criteria at once, so that most queries find something.
        T? Sometimes<T>(T value) => random.Next(6) == 0 ? value : default;
        return new FindInterviews
        {
            Statuses = Sometimes<InterviewStatus[]>([.. Enum.GetValues<InterviewStatus>().Where(_ => random.Next(2) == 0)]) ?? [],
            Rescheduled = random.Next(6) == 0,
            Type = random.Next(6) == 0 ? Any(random, InterviewType.Technical, InterviewType.Hr, InterviewType.Panel) : null,
            ApplicationId = Sometimes(Any(random, "a1", "a2")),
            JobId = Sometimes(Any(random, "j1", "j2")),
            CandidateId = Sometimes(Any(random, "p1", "p2")),
            InterviewerId = Sometimes(Any(random, "p1", "p4")),
            ParticipantId = Sometimes(Any(random, "p1", "p4")),
            Tag = Sometimes(Any(random, "t1", "t2", "t3")),
            OwedSince = random.Next(6) == 0 ? Samples.Monday + Duration.FromHours(random.Next(24)) : null,
            OwedBy = Sometimes(Any(random, "p1", "p4")),
            CandidateName = Sometimes(Any(random, "LOVE", "ångström", "a", "%")),
            From = random.Next(4) == 0 ? Samples.Monday + Duration.FromHours(random.Next(20)) : null,
            To = random.Next(4) == 0 ? Samples.Monday + Duration.FromHours(random.Next(20)) : null,
            LatestFirst = random.Next(2) == 0,
        };
    }

    private static IEnumerable<Interview> Expected(IEnumerable<Interview> interviews, FindInterviews query)
    {
        var found = interviews
            .Where(interview => query.Statuses.Count == 0 || query.Statuses.Contains(interview.Status))
            .Where(interview => !query.Rescheduled || interview.RescheduleHistory.Count > 0)
            .Where(interview => query.Type is null || interview.Details.Type == query.Type)
            .Where(interview => query.ApplicationId is null || interview.ApplicationId == query.ApplicationId)
            .Where(interview => query.JobId is null || interview.JobId == query.JobId)
            .Where(interview => query.CandidateId is null || interview.CandidateId == query.CandidateId)
            .Where(interview => query.InterviewerId is null || Interviewed(interview, query.InterviewerId))
            .Where(interview => query.ParticipantId is null || interview.CandidateId == query.ParticipantId || Interviewed(interview, query.ParticipantId))
            .Where(interview => query.Tag is null || interview.Details.Tags.Contains(query.Tag))
            .Where(interview => query.CandidateName is null || interview.CandidateName?.Contains(query.CandidateName, StringComparison.OrdinalIgnoreCase) == true)
            .Where(interview => query.OwedSince is null || FeedbackDuty.OwedSince(interview) <= query.OwedSince)
            .Where(interview => query.OwedBy is null || FeedbackDuty.OwedBy(interview).Contains(query.OwedBy))
            .Where(interview => query.From is null || interview.Time.ScheduledAt >= query.From)
            .Where(interview => query.To is null || interview.Time.ScheduledAt < query.To)
            .OrderBy(interview => interview.Time.ScheduledAt)
            .ThenBy(interview => interview.InterviewId.ToString(), StringComparer.Ordinal);
        return query.LatestFirst ? found.Reverse() : found;
    }

    private static bool Interviewed(Interview interview, string id) => interview.Details.Interviewers.Any(interviewer => interviewer.Id == id);

    private static T Any<T>(Random random, params T[] values) => values[random.Next(values.Length)];
}
