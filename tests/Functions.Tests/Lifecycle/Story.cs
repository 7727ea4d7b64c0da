using System.Text.Json.Nodes;
using Interviews.Functions.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace Interviews.Functions.Tests.Lifecycle;

/// <summary>
/// One interview told as a script: people act at given times over HTTP, and in the end the outbox is a table that must be exactly so.
/// Begins on Monday 2 March 2026, 09:00 UTC, with its cast there and nothing booked.
/// </summary>
internal sealed partial class Story : IAsyncDisposable
{
    private readonly TemporaryFolder _data = new();
    private readonly Dictionary<string, string?> _settings;
    private readonly Action<IServiceCollection>? _configure;
    private readonly Action<IServiceCollection>? _configureHost;
    private InterviewsHost _host = null!;

    private Story(Dictionary<string, string?> settings, Action<IServiceCollection>? configure, Action<IServiceCollection>? configureHost) =>
        (_settings, _configure, _configureHost) = (settings, configure, configureHost);

    public InterviewsHost Host => _host;

    public Guid Id { get; private set; }

    /// <summary>
    /// The cast: Cleo is the candidate; Ines, Jonas and Kim interview; Rosa recruits and schedules; Olga owns the hiring for the job. Each is
    /// reached at their name (<c>ines@acme.example</c>) and lives in UTC.
    /// </summary>
    public static Task<Story> BeginAsync(params (string Name, string Value)[] settings) => BeginAsync(null, settings);

    /// <summary>The same, on a host with other services.</summary>
    /// <param name="configure">As of <see cref="InterviewsHost.StartAsync"/>.</param>
    public static Task<Story> BeginAsync(Action<IServiceCollection>? configure, params (string Name, string Value)[] settings) =>
        BeginAsync(configure, null, settings);

    /// <summary>The same, on other queues.</summary>
    /// <param name="queues">As <c>configureHost</c> of <see cref="InterviewsHost.StartAsync"/>.</param>
    public static Task<Story> BeginOnAsync(Action<IServiceCollection> queues) => BeginAsync(null, queues, []);

    private static async Task<Story> BeginAsync(
        Action<IServiceCollection>? configure, Action<IServiceCollection>? configureHost, (string Name, string Value)[] settings)
    {
        var story = new Story(settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value), configure, configureHost);
        await story.StartHostAsync(null);
        foreach (var name in new[] { "ines", "jonas", "kim", "rosa", "olga" })
        {
            await story.PersonAsync(name);
        }

        await story.CandidateAsync();
        await story.PutAsync("jobs/j-1", new { title = "Backend engineer", hiringOwnerId = "olga" });
        return story;
    }

    public Task PersonAsync(string name, string? zone = "UTC", bool reachable = true) => PutAsync(
        $"people/{name}", new { name = Capitalized(name), email = reachable ? $"{name}@acme.example" : null, timeZone = zone, workingHours = AroundTheClock.Hours });

    public Task CandidateAsync(string? zone = "UTC", bool reachable = true) => PutAsync(
        "candidates/cleo", new { name = "Cleo", email = reachable ? "cleo@mail.example" : null, timeZone = zone, status = "interviewing" });

    public Task OrganizationAsync(string name, string? contact) => PutAsync("organization", new { name, contactEmail = contact });

    /// <summary>Rosa schedules a technical interview with Cleo.</summary>
    /// <param name="start">As <see cref="At"/> writes it.</param>
    /// <param name="panel">Names, each with its seat where it is not a plain one: <c>jonas:lead</c>. Ines when nobody is named.</param>
    public async Task BookAsync(string start, string[]? panel = null, string zone = "UTC", int minutes = 60, string? job = "j-1")
    {
        var booked = await DoAsync("rosa", caller => caller.PostAsync("interviews", new
        {
            type = "technical",
            candidateId = "cleo",
            jobId = job,
            scheduledAt = At.Of(start),
            durationMinutes = minutes,
            timeZone = zone,
            interviewers = Seats(panel ?? ["ines"]),
        }));
        Id = Guid.Parse(booked.Text("id"));
    }

    /// <summary>Time passes until then, and everything happens that falls due.</summary>
    public Task AtAsync(string time) => _host.Clock.AdvanceToAsync(At.Of(time));

    public Task RescheduleAsync(string start) => PutAsync(Route("reschedule"), new { newDateTime = At.Of(start), reason = "Clash" });

    public Task CancelAsync() => DoAsync("rosa", caller => caller.PostAsync(Route("cancel"), new { reason = "Position filled" }));

    public Task PrepareAsync() => PutAsync(Route("prepare"), new { researchCompleted = true });

    public Task StartAsync() => DoAsync("rosa", caller => caller.PostAsync(Route("start")));

    public Task UndoStartAsync() => DoAsync("rosa", caller => caller.DeleteAsync(Route("start")));

    /// <param name="completedAt">When it was over; by default now.</param>
    public Task CompleteAsync(string? completedAt = null) => DoAsync("rosa", caller => caller.PostAsync(
        Route("complete"), completedAt is null ? new JsonObject() : new JsonObject { ["completedAt"] = At.Of(completedAt) }));

    public Task NoShowAsync() => DoAsync("rosa", caller => caller.PostAsync(Route("no-show"), new { party = "candidate" }));

    public Task UndoNoShowAsync() => DoAsync("rosa", caller => caller.DeleteAsync(Route("no-show")));

    /// <summary>Rosa changes who interviews.</summary>
    public Task PanelAsync(params string[] panel) => PutAsync($"interviews/{Id}", new { interviewers = Seats(panel) });

    /// <summary>Cleo acts on the interview herself.</summary>
    public async Task AsCleoAsync(Func<Caller, string, Task<Reply>> act)
    {
        using var cleo = _host.As("cleo", "candidate", name: "Cleo");
        (await act(cleo, $"interviews/{Id}")).Status.ShouldBeInRange(200, 299);
        await _host.Clock.DrainAsync();
    }

    /// <summary>The directory says where the candidate stands.</summary>
    public Task StatusAsync(string status) => PutAsync("candidates/cleo", new { name = "Cleo", email = "cleo@mail.example", timeZone = "UTC", status });

    /// <summary>Rosa changes details, such as <c>{ location = "Room 9" }</c>.</summary>
    public Task UpdateAsync(object details) => PutAsync($"interviews/{Id}", details);

    public Task SubmitAsync(string interviewer) => DoAsync(interviewer, caller => caller.PostAsync(Route("feedback"), new { recommendation = "yes" }));

    public Task DraftAsync(string interviewer) => DoAsync(interviewer, caller => caller.PostAsync(Route("feedback"), new { notes = "Half done", draft = true }));

    /// <summary>Rosa says that this interviewer did not attend.</summary>
    public Task DismissAsync(string interviewer) =>
        DoAsync("rosa", caller => caller.PostAsync(Route("feedback"), new { interviewerId = interviewer, status = "dismissed" }));

    /// <summary>The host ends and starts again on the same data.</summary>
    /// <param name="later">When it comes back; by default in the same minute.</param>
    /// <param name="settings">Those it comes back with, beside those of the beginning.</param>
    public async Task RestartAsync(string? later = null, params (string Name, string Value)[] settings)
    {
        await _host.DisposeAsync();
        foreach (var (name, value) in settings)
        {
            _settings[name] = value;
        }

        await StartHostAsync(later);
    }

    /// <summary>Checks the whole outbox: <c>Mon 23 Mar 09:00 | cleo ines | reminder 1 hour</c>, a line for each moment and message.</summary>
    public async Task ShouldHaveMailedAsync(string table)
    {
        await _host.Clock.DrainAsync();
        MailTable.Of(_host.Outbox).ShouldBe(MailTable.Read(table));
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _data.Dispose();
    }

    /// <summary>A token lasts twelve hours, so everybody who acts signs in again.</summary>
    public Caller CallerOf(string name) => _host.As(name, name == "rosa" ? "recruiter" : "interviewer", name: Capitalized(name));

    private async Task<Reply> DoAsync(string who, Func<Caller, Task<Reply>> act)
    {
        using var caller = CallerOf(who);
        var reply = await act(caller);
        reply.Status.ShouldBeInRange(200, 299, $"{At.Text(_host.Clock.Now)}: {reply.Body?.ToJsonString()}");
        await _host.Clock.DrainAsync(); // News goes out before the next thing happens, which might overtake it.
        return reply;
    }

    private Task<Reply> PutAsync(string path, object body) => DoAsync("rosa", caller => caller.PutAsync(path, body));

    private string Route(string rest) => $"interviews/{Id}/{rest}";

    private async Task StartHostAsync(string? now) =>
        _host = await InterviewsHost.StartAsync(_data.Path, _settings, now is null ? null : At.Of(now), _configure, _configureHost);

    private static string Capitalized(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static IEnumerable<object> Seats(string[] panel) =>
        from each in panel
        let parts = each.Split(':')
        select new { id = parts[0], seat = parts.Length > 1 ? parts[1] : "interviewer" };
}
