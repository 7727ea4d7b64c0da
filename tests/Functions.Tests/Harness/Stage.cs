using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Interviews.Domain;
using Interviews.Domain.Evaluation;
using Interviews.Domain.Responses.Speech;
using Interviews.Infrastructure.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Harness;

/// <summary>
/// One running system that the tests of a class share. Every test books people of its own, at times counted from the clock as it stands,
/// so that none is in another's way.
/// </summary>
public sealed class Stage : IAsyncLifetime
{
    private int _made;

    public InterviewsHost Host { get; private set; } = null!;

    public DateTimeOffset Now => Host.Clock.Now;

    public async ValueTask InitializeAsync() =>
        Host = await InterviewsHost.StartAsync(configure: services =>
        {
            services.AddSingleton<IHostResolver, HomeOnly>();
            services.AddSingleton<IEvaluator, AbstainingModel>();
            services.AddSingleton<ITranscriber, OneWord>();
        });

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    /// <summary>An id that nobody had before.</summary>
    public string NewId(string kind) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{Interlocked.Increment(ref _made)}");

    public Caller As(string role, string? subject = null, string organization = InterviewsHost.Organization) =>
        Host.As(subject ?? NewId(role), role, organization);

    /// <summary>The body of a valid request to schedule an interview in a week, with its own candidate and interviewer.</summary>
    /// <param name="changes">JSON of what is different; see <see cref="Tokens"/>.</param>
    public JsonObject Booking(string changes = "{}")
    {
        var body = Json(
            """
            { "type": "technical", "scheduledAt": "{{P7D}}", "durationMinutes": 60, "timeZone": "Europe/Berlin" }
            """);
        body["candidateId"] = NewId("candidate");
        body["interviewers"] = new JsonArray(NewId("person"));
        return Merge(body, Json(changes));
    }

    public JsonObject Json(string text) => JsonNode.Parse(Tokens.Fill(text, Now))!.AsObject();

    public async Task<Reply> PostBookingAsync(string changes = "{}")
    {
        using var recruiter = Host.Recruiter();
        return await recruiter.PostAsync("interviews", Booking(changes));
    }

    /// <summary>A scheduled interview, as its recruiter sees it.</summary>
    public async Task<Booked> ScheduleAsync(string changes = "{}")
    {
        var reply = await PostBookingAsync(changes);
        reply.Status.ShouldBe(201, reply.Body?.ToJsonString());
        return Booked.Of(reply.Body!);
    }

    public async Task<Reply> ReadAsync(string path)
    {
        using var recruiter = Host.Recruiter();
        return await recruiter.GetAsync(path);
    }

    public Task AdvanceToAsync(DateTimeOffset instant) => instant > Now ? Host.Clock.AdvanceToAsync(instant) : Task.CompletedTask;

    private static JsonObject Merge(JsonObject body, JsonObject changes)
    {
        foreach (var (name, value) in changes)
        {
            body[name] = value?.DeepClone();
        }

        return body;
    }

    /// <summary>A model that has nothing to say.</summary>
    private sealed class AbstainingModel : IEvaluator
    {
        public Task<EvaluationOutcome> EvaluateAsync(EvaluationRequest request, CancellationToken cancellationToken) =>
            Task.FromResult<EvaluationOutcome>(new EvaluationOutcome.Answered("""{"criteria":[],"summary":"Too little was written."}""", null));
    }

    /// <summary>A model for speech that hears the same in everything.</summary>
    private sealed class OneWord : ITranscriber
    {
        public Task<Result<Transcription>> TranscribeAsync(Recording recording, CancellationToken cancellationToken) =>
            Task.FromResult(Transcription.Of([("Yes.", TimeSpan.Zero, TimeSpan.FromSeconds(1))], "english", "one word"));
    }

    /// <summary>Every name stands for this machine, so that no request leaves it.</summary>
    private sealed class HomeOnly : IHostResolver
    {
        public Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<IPAddress>>([IPAddress.Loopback]);
    }
}

/// <summary>What a test needs to know of the interview that it scheduled.</summary>
/// <param name="Interviewers">The ids of those who have one.</param>
public sealed record Booked(string Id, string CandidateId, IReadOnlyList<string> Interviewers, DateTimeOffset Start, DateTimeOffset End)
{
    public string Path => $"interviews/{Id}";

    /// <summary>The first of them; nobody's id when there is none.</summary>
    public string Interviewer => Interviewers.Count == 0 ? "nobody" : Interviewers[0];

    public static Booked Of(JsonNode view) => new(
        view["id"]!.GetValue<string>(),
        view["candidateId"]?.GetValue<string>() ?? string.Empty,
        [.. view["interviewers"]!.AsArray().Select(interviewer => interviewer!["id"]?.GetValue<string>()).OfType<string>()],
        view["scheduledAt"]!.GetValue<DateTimeOffset>(),
        view["endsAt"]!.GetValue<DateTimeOffset>());
}
