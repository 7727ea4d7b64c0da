using Interviews.Cosmos.Stub;
using Interviews.Domain.Interviews;
using Interviews.Domain.Scheduling;
using Interviews.Domain.Storage;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Cosmos;

/// <summary>A page reads the documents that it answers with and one more, however many there are.</summary>
public sealed class QueryCostTests(QueryCostTests.Organizations organizations) : IClassFixture<QueryCostTests.Organizations>
{
    private const int PageSize = 20;

    public static TheoryData<string> Queries => [.. Finds.Keys];

    private static Dictionary<string, FindInterviews> Finds { get; } = new()
    {
        ["everything"] = new(),
        ["latest"] = new() { LatestFirst = true },
        ["from"] = new() { From = Samples.Monday + Duration.FromHours(30) },
        ["status"] = new() { Statuses = [InterviewStatus.Scheduled] },
        ["statuses"] = new() { Statuses = [InterviewStatus.Scheduled, InterviewStatus.Cancelled] },
        ["type"] = new() { Type = InterviewType.Technical },
        ["application"] = new() { ApplicationId = "a1" },
        ["candidate"] = new() { CandidateId = "c1" },
        ["interviewer"] = new() { InterviewerId = "i1" },
        ["participant"] = new() { ParticipantId = "c1", Statuses = [InterviewStatus.Scheduled] },
        ["job"] = new() { JobId = "j1" },
        ["tag"] = new() { Tag = "t1" },
        ["name"] = new() { CandidateName = "lovelace" },
        ["owed"] = new() { OwedSince = Samples.Monday + Duration.FromDays(1000) },
        ["owed by somebody"] = new() { OwedSince = Samples.Monday + Duration.FromDays(1000), OwedBy = "i1" },
        ["rescheduled"] = new() { Rescheduled = true },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task FindInterviews_HundredOrTenThousand_ReadsOnePageOfDocuments(string name)
    {
        var few = await ItemsReadAsync(organizations.Few, Finds[name]);
        var many = await ItemsReadAsync(organizations.Many, Finds[name]);

        many.ShouldBeLessThanOrEqualTo(PageSize + 1);
        many.ShouldBeGreaterThanOrEqualTo(few);
    }

    [Fact]
    public async Task BookingsBetween_TenThousand_ReadsWhatItFinds()
    {
        var day = new LocalDate(2026, 3, 2);

        (await ItemsReadAsync(organizations.Many, new BookingsBetween([Resources.Person("i1"), Resources.Person("i2")], day, day.PlusDays(1)))).ShouldBe(4);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("lovelace")]
    public async Task FindPeople_TenOrAThousand_ReadsOnePageOfDocuments(string? part)
    {
        (await ItemsReadAsync(organizations.Few, new FindPeople(part))).ShouldBe(10);
        (await ItemsReadAsync(organizations.Many, new FindPeople(part))).ShouldBe(PageSize + 1);
    }

    [Fact]
    public async Task Count_TenThousand_ReadsNoDocument()
    {
        var (items, charge) = (0, 0.0);
        organizations.Many.Stub.Stub.Handled += usage => (items, charge) = (items + usage.Items, charge + usage.Charge);

        (await organizations.Many.Stub.Store.CountAsync(Samples.Organization, new InterviewsStarting([InterviewStatus.Scheduled], Samples.Monday), default)).ShouldBe(5_000);
        (await organizations.Many.Stub.Store.CountAsync(Samples.Organization, new InterviewsOwed(Samples.Monday + Duration.FromDays(1000)), default)).ShouldBe(10_000);

        items.ShouldBe(0);
        charge.ShouldBeLessThan(10);
    }

    [Fact]
    public async Task EventsOfInterview_TenThousand_ReadsThoseOfTheOne() =>
        (await ItemsReadAsync(organizations.Many, new EventsOfInterview(organizations.Many.Interview))).ShouldBe(1);

    private static async Task<int> ItemsReadAsync<T>(Organization organization, Query<T> query)
        where T : class, IRecord
    {
        var items = 0;
        void Count(StubUsage usage) => items += usage.Operation == "query" ? usage.Items : 0;
        organization.Stub.Stub.Handled += Count;
        await organization.Stub.Store.QueryAsync(Samples.Organization, query, PageSize, null, default);
        organization.Stub.Stub.Handled -= Count;
        items.ShouldBeGreaterThan(0);
        return items;
    }

    /// <summary>The same organization, young and old: every twentieth interview is one that the queries are about.</summary>
    public sealed class Organizations : IAsyncLifetime
    {
        internal Organization Few { get; private set; } = null!;

        internal Organization Many { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Few = await Organization.CreateAsync(100);
            Many = await Organization.CreateAsync(10_000);
        }

        public ValueTask DisposeAsync()
        {
            Few.Stub.Dispose();
            Many.Stub.Dispose();
            return ValueTask.CompletedTask;
        }
    }

    internal sealed record Organization(StubStore Stub, Guid Interview)
    {
        public static async Task<Organization> CreateAsync(int count)
        {
            var stub = await StubStore.CreateAsync();
            var interviews = Enumerable.Range(0, count).Select(i => Of(i)).ToList();
            var bookings = Enumerable.Range(0, count / 10).Select(i => new BookedDay(Samples.Organization, Resources.Person($"i{i % 10}"), new LocalDate(2026, 3, 1).PlusDays(i / 10), []));
            var people = Enumerable.Range(0, count / 10).Select(i => Samples.Person($"i{i}", $"Ada Lovelace {i}"));
            var documents = interviews.Concat<IRecord>(interviews.Take(50).Select(interview => Samples.Event(interview.InterviewId, 1))).Concat(bookings).Concat(people);
            foreach (var batch in documents.Chunk(100))
            {
                (await stub.Store.CommitAsync(Samples.Organization, [.. batch.Select(document => new Write.Create(document))], default)).ShouldBeOfType<CommitResult.Committed>();
            }

            return new Organization(stub, interviews[0].InterviewId);
        }

        private static Interview Of(int number)
        {
            var interview = Samples.Interview(number);
            var mine = number % 20 == 0 ? "1" : $"{2 + (number % 7)}";
            return interview with
            {
                Status = number % 2 == 0 ? InterviewStatus.Scheduled : InterviewStatus.Completed,
                CandidateId = "c" + mine,
                CandidateName = mine == "1" ? "Ada Lovelace" : "Alan Turing",
                JobId = "j" + mine,
                ApplicationId = "a" + mine,
                RescheduleHistory = mine == "1" ? [new RescheduleEntry(Samples.Monday, Samples.Monday, Samples.Monday, null, Initiator.Company, "r1")] : [],
                Details = interview.Details with { Tags = ["t" + mine], Interviewers = [new Interviewer("i" + mine, "Name")] },
            };
        }
    }
}
