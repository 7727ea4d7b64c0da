using Interviews.Crash.Tests.Model;
using Interviews.Driving;

namespace Interviews.Crash.Tests.Load;

/// <summary>Clients at work, a clock that moves, and a system that is killed again and again.</summary>
internal sealed class CrashRun(AppSettings settings, int kills, int seed) : IDisposable
{
    private const int ExactClients = 6;
    private const int RacingClients = 2;
    private static readonly TimeSpan _untilNothingIsDue = TimeSpan.FromDays(21);

    private readonly Random _random = new(seed);
    private readonly AppClient _app = new(settings.Address);
    private readonly WorldClock _clock = new(settings.ClockStart);
    private readonly List<Client> _clients = [];

    public Supervisor Supervisor { get; } = new(settings, new Random(seed));

    public AppClient App => _app;

    public Tally Tally { get; } = new();

    public DateTimeOffset Now => _clock.Now;

    public IEnumerable<TrackedInterview> Interviews => _clients.SelectMany(client => client.Interviews);

    public IEnumerable<string> RefusedCandidates => _clients.SelectMany(client => client.Refused);

    /// <summary>Afterwards the system runs, and nothing is due any more.</summary>
    public async Task RunAsync()
    {
        await Supervisor.StartAsync();
        await IntroduceAsync();
        var line = new Line(_app, Supervisor, Tally);
        _clients.AddRange(Enumerable.Range(1, ExactClients + RacingClients).Select(number =>
            new Client(number, number <= ExactClients, line, Tally, _clock, new Random(_random.Next()))));

        using var end = new CancellationTokenSource();
        var racing = Task.WhenAll(_clients.Skip(ExactClients).Select(client => client.ActUntilAsync(end.Token)));
        var killing = Supervisor.KillAsync(kills);
        while (!killing.IsCompleted && !racing.IsCompleted)
        {
            await Task.WhenAll(_clients.Take(ExactClients).Select(client => client.ActAsync()));
            await MoveClockAsync(line);
        }

        await end.CancelAsync();
        await Task.WhenAll(killing, racing);
        _clock.Now += _untilNothingIsDue;
        await line.AdvanceToAsync(_clock.Now);
    }

    public void Dispose()
    {
        _app.Dispose();
        Supervisor.Dispose();
    }

    /// <summary>To no moment at which anything is due: steps fall on whole minutes, or on those and whole hours after a moment like this.</summary>
    private async Task MoveClockAsync(Line line)
    {
        _clock.Now += TimeSpan.FromTicks(_random.NextInt64(TimeSpan.FromMinutes(5).Ticks, TimeSpan.FromHours(14).Ticks));
        await line.AdvanceToAsync(_clock.Now);
    }

    private async Task IntroduceAsync()
    {
        var recruiter = Cast.Recruiter(0);
        var people = Enumerable.Range(1, ExactClients + RacingClients).SelectMany(client => Cast.Interviewers(client).Append(Cast.Recruiter(client).Subject));
        foreach (var id in people.Append(Cast.HiringOwner))
        {
            (await _app.PutAsync(recruiter, $"people/{id}", new { name = id, email = Cast.Mailbox(id), timeZone = "UTC", workingHours = AroundTheClock.Hours })).OrThrow("PUT person");
        }

        (await _app.PutAsync(recruiter, $"jobs/{Cast.Job}", new { title = "Job", hiringOwnerId = Cast.HiringOwner })).OrThrow("PUT job");
    }
}
