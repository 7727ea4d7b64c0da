using System.Collections.Concurrent;
using Interviews.Cosmos.Stub.Faults;
using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Notifications;
using Interviews.Domain.Storage;
using Interviews.Functions.Interviews;
using Interviews.Functions.Notifications;
using Interviews.Functions.Notifications.Templates;
using Interviews.Infrastructure.Storage;
using NodaTime;
using Xunit;

namespace Interviews.Functions.Tests.WholeSystem.Drill;

/// <summary>Commands of many people at once, <c>DRILL_COMMANDS</c> of them, on a store of which one request in twelve goes wrong; run once for all tests of the class.</summary>
public sealed class DrillRun : IAsyncLifetime
{
    public static readonly int Commands = Setting.Of("DRILL_COMMANDS", 2_000);

    private const int Workers = 16;
    private const int Seed = 20260302;

    /// <summary>One interview in so many is written about: a message is a file, and files take longer than anything else here.</summary>
    private const int NotifiedEvery = 4;

    private const string Organization = DrillApp.Organization;

    private static readonly Instant Beginning = Instant.FromUtc(2026, 3, 3, 8, 0);

    private readonly ConcurrentBag<Outcome> _outcomes = [];
    private readonly ConcurrentDictionary<int, Guid> _scheduled = new();
    private int _next;
    private int _places;
    private int _notified;

    internal DrillApp App { get; private set; } = null!;

    /// <summary>Interviews about which both who take part were written to, twice.</summary>
    internal int Notified => _notified;

    internal FaultRates Faults { get; } = new(Seed, new Dictionary<Fault, double>
    {
        [Fault.TooManyRequests] = 0.05,
        [Fault.TimeoutAfterCommit] = 0.02,
        [Fault.Unavailable] = 0.01,
    });

    /// <summary>What each command was answered, by the id of who gave it: each is given by somebody else, so that events tell which command they are from.</summary>
    internal IReadOnlyList<Outcome> Outcomes { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        App = await DrillApp.StartAsync();
        App.Stub.Faults = Faults;
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(() => WorkAsync(new Random(Seed + worker)))));
        App.Stub.Faults = new FaultRates(0, new Dictionary<Fault, double>());
        Outcomes = [.. _outcomes];
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private async Task WorkAsync(Random random)
    {
        while (Interlocked.Increment(ref _next) is var number && number <= Commands)
        {
            var kind = random.Next(100);
            if (kind < 40 || _places < Workers)
            {
                await ScheduleAsync(number, random);
            }
            else
            {
                await ChangeAsync(number, kind, random);
            }
        }
    }

    private async Task ScheduleAsync(int number, Random random)
    {
        // Every tenth client has lost patience: the same request, under the same key, twice at once.
        var key = $"key-{number}";
        var wishes = Enumerable.Range(0, number % 10 == 0 ? 2 : 1).Select(_ => Wish(random)).ToList();
        wishes = [.. wishes.Select(wish => wish with { Details = wishes[0].Details, Time = wishes[0].Time, CandidateId = wishes[0].CandidateId })];
        await Task.WhenAll(wishes.Select((wish, i) => RecordAsync($"command-{number}-{i}", key, actor => App.Get<InterviewService>().ScheduleAsync(
            actor, wish, interview => [new Write.Create(Remembered(key, interview), Duration.FromDays(1))], default))));
    }

    private async Task ChangeAsync(int number, int kind, Random random)
    {
        var id = Scheduled(random);

        // A time of its own: to move an interview to where it stands is answered, and says nothing new.
        var time = Time(random);
        time = time with { ScheduledAt = time.ScheduledAt + Duration.FromMilliseconds(number) };
        await RecordAsync($"command-{number}", null, actor => App.Get<InterviewService>().ExecuteAsync(actor, id, null, interview => kind switch
        {
            < 60 => new Reschedule(time, "Something came up", null),
            < 70 => new Cancel("No longer needed"),
            _ => new Update(interview.Details with { Tags = [$"tag-{number}"] }, interview.JobId, interview.ApplicationId),
        }, default));
    }

    /// <summary>Any that is there: a place is counted a moment before it is filled.</summary>
    private Guid Scheduled(Random random)
    {
        Guid id;
        while (!_scheduled.TryGetValue(random.Next(_places), out id))
        {
            // Filled by another worker right now.
        }

        return id;
    }

    private async Task RecordAsync(string by, string? key, Func<Actor, Task<Result<Stored<Interview>>>> command)
    {
        try
        {
            var result = await command(new Actor(by, Organization, Role.Admin));
            var interview = result.IsRefused ? null : result.Value.Value;
            _outcomes.Add(new Outcome(by, key, interview, result.Refusal?.Code));
            if (interview is not null && key is not null)
            {
                var place = Interlocked.Increment(ref _places) - 1;
                _scheduled[place] = interview.InterviewId;
                if (place % NotifiedEvery == 0)
                {
                    await NotifyTwiceAsync(interview);
                    Interlocked.Increment(ref _notified);
                }
            }
        }
        catch (StoreUnavailableException)
        {
            _outcomes.Add(new Outcome(by, key, null, "unavailable"));
        }
    }

    /// <summary>As the change feed does that delivers an event again, and again when it failed.</summary>
    private async Task NotifyTwiceAsync(Interview interview)
    {
        var everybody = interview.Details.Interviewers.Select(interviewer => new Addressee(interviewer.Id, Audience.Internal)).Append(new Addressee(interview.CandidateId, Audience.Candidate)).ToList();
        for (var delivered = 0; delivered < 2;)
        {
            try
            {
                await App.Get<Notifier>().NotifyAsync(new PlannedMessage(MessageKind.Scheduled, "scheduled@1", everybody), new MessageFacts(interview), default);
                delivered++;
            }
            catch (Exception failure) when (failure is AggregateException or StoreUnavailableException)
            {
                // Delivered again.
            }
        }
    }

    private static Schedule Wish(Random random) => new(
        Guid.CreateVersion7(),
        new InterviewDetails { Type = InterviewType.Technical, Mode = InterviewMode.Video, Interviewers = [new Interviewer($"i{random.Next(DrillApp.Interviewers)}", "Name")] },
        Time(random))
    {
        CandidateId = $"c{random.Next(DrillApp.Candidates)}",
    };

    private static InterviewTime Time(Random random) => new(Beginning + Duration.FromDays(random.Next(60)) + Duration.FromMinutes(30 * random.Next(18)), 60, "Europe/Berlin");

    private static IdempotencyRecord Remembered(string key, Interview interview) =>
        new(Organization, key, "hash", 201, "/", "{}", Interview.RecordId(interview.InterviewId), Beginning);

    /// <param name="By">Who gave the command.</param>
    /// <param name="Key">The idempotency key of a schedule.</param>
    /// <param name="Interview">As it was answered; <c>null</c> when the command was refused or not answered.</param>
    internal sealed record Outcome(string By, string? Key, Interview? Interview, string? Refusal);
}
