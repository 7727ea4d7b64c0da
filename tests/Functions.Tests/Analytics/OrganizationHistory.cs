using Interviews.Domain.Access;
using Interviews.Domain.Directory;
using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using Interviews.Domain.Lifecycle;
using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Functions.Tests.Analytics;

/// <summary>A legal history of an organization: random commands, each decided by the Domain, from three zones, over two months.</summary>
internal sealed class OrganizationHistory
{
    private static readonly Instant _beginning = Instant.FromUtc(2026, 1, 20, 8, 0);
    private static readonly string[] _zones = ["UTC", "America/Los_Angeles", "Asia/Kolkata"];

    private readonly Random _random;
    private readonly List<IRecord> _published = [];

    public OrganizationHistory(int seed)
    {
        _random = new Random(seed);
        for (var i = _random.Next(2, 6); i > 0; i--)
        {
            Live();
        }

        for (var i = 1; i <= 2; i++)
        {
            Apply($"c-{i}");
        }
    }

    /// <summary>Everything that ever was in the feed, every version of it.</summary>
    public IReadOnlyList<IRecord> Published => _published;

    /// <summary>The interviews' store as it is in the end.</summary>
    public async Task<MemoryStore> StoreAsync()
    {
        var store = new MemoryStore();
        foreach (var document in _published)
        {
            await store.CommitAsync("acme", [new Write.Upsert(document)], CancellationToken.None);
        }

        return store;
    }

    private void Live()
    {
        var now = _beginning + Duration.FromHours(_random.Next(200));
        var id = new Guid([.. Enumerable.Range(0, 16).Select(_ => (byte)_random.Next(256))]);
        var schedule = new Schedule(id, Details(), Time(now))
        {
            CandidateId = $"c-{_random.Next(1, 4)}",
            JobId = Job(),
            Round = _random.Next(1, 4),
            AwaitedSince = _random.Next(2) == 0 ? null : now - Duration.FromHours(_random.Next(100)),
        };
        var interview = Decide(null, schedule, Context(now));
        var scorecards = new Dictionary<string, Scorecard>();
        for (var i = _random.Next(16); i > 0 && interview is not null; i--)
        {
            now += Duration.FromHours(_random.Next(60));
            interview = _random.Next(3) == 0 ? Judge(interview, scorecards, now) : Decide(interview, Command(interview, now), Context(now));
        }
    }

    /// <summary>A refused command changes nothing.</summary>
    private Interview? Decide(Interview? interview, InterviewCommand command, DecisionContext context)
    {
        var decided = InterviewDecider.Decide(interview, command, context);
        if (decided.IsRefused)
        {
            return interview;
        }

        _published.AddRange(decided.Value);
        return InterviewHistory.Fold(interview, decided.Value);
    }

    private Interview? Judge(Interview interview, Dictionary<string, Scorecard> scorecards, Instant now)
    {
        var who = $"p-{_random.Next(1, 6)}";
        var existing = scorecards.GetValueOrDefault(who);
        var ratings = Enumerable.Range(0, _random.Next(3)).ToDictionary(i => $"skill {i}", _ => _random.Next(1, 6));
        var content = new ScorecardContent(Any<Recommendation>()) { Ratings = ratings, Notes = _random.Next(2) == 0 ? null : "because" };
        ScorecardCommand command = (existing, _random.Next(5)) switch
        {
            (_, 0) => new DismissScorecard($"s-{who}", who),
            (null, var i) => new PostScorecard($"s-{who}", who, content, Draft: i == 1),
            (_, var i) => new PutScorecard(who, content, Draft: i == 1),
        };
        var decided = ScorecardDecider.Decide(interview, existing, command, Context(now));
        if (decided.IsRefused)
        {
            return interview;
        }

        _published.Add(decided.Value.Scorecard);
        scorecards[who] = decided.Value.Scorecard;
        _published.AddRange(decided.Value.Events);
        return InterviewHistory.Fold(interview, decided.Value.Events);
    }

    private InterviewCommand Command(Interview interview, Instant now) => _random.Next(12) switch
    {
        0 or 1 => new Update(Details(), Job(), null),
        2 or 3 => new Reschedule(Time(now), null, Any<Initiator>()),
        4 => new Prepare(null, true, true, true),
        5 => new StartInterview(null, new Dictionary<string, string>()),
        6 => new Cancel(null),
        7 => interview.NoShow is null ? new ReportNoShow(Any<NoShowParty>(), null) : new UndoNoShow(),
        8 => new GiveResult(_random.Next(101), null, Any<HiringDecision>()),
        9 => new RequestDueEvaluation(),
        _ => new Complete((Instant?)null)
        {
            ActualDurationMinutes = _random.Next(2) == 0 ? null : _random.Next(10, 90),
            Score = _random.Next(101),
            PerformanceRating = _random.Next(1, 6),
            Decision = _random.Next(2) == 0 ? null : Any<HiringDecision>(),
        },
    };

    private void Apply(string candidateId)
    {
        var (now, entry) = (_beginning, default(Candidate));
        for (var i = _random.Next(8); i > 0; i--)
        {
            now += Duration.FromHours(_random.Next(2) * _random.Next(400));
            entry = new Candidate { CandidateId = candidateId, OrganizationId = "acme", Status = Any<CandidateStatus>() }.Following(entry, now);
            _published.Add(entry);
        }
    }

    private InterviewDetails Details() => new()
    {
        Type = Any<InterviewType>(),
        Mode = InterviewMode.Video,
        Difficulty = _random.Next(3) == 0 ? null : Any<Difficulty>(),
        Interviewers = [.. Enumerable.Range(1, 5).Where(_ => _random.Next(2) == 0).Select(i => new Interviewer($"p-{i}", $"Person {i}", Seat: Any<Seat>()))],
    };

    private InterviewTime Time(Instant now) => new(now + Duration.FromMinutes(_random.Next(1, 30 * 24 * 60)), _random.Next(1, 8) * 15, _zones[_random.Next(3)]);

    private string? Job() => _random.Next(3) == 0 ? null : $"j-{_random.Next(1, 3)}";

    private T Any<T>()
        where T : struct, Enum => Enum.GetValues<T>()[_random.Next(Enum.GetValues<T>().Length)];

    private static DecisionContext Context(Instant now) => new(new Actor("r-1", "acme", Role.Admin), now, new LifecycleSettings());
}
