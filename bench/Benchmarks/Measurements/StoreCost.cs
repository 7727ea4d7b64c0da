using System.Globalization;
using System.Text.Json.Nodes;
using Interviews.Benchmarks.Hosting;
using Interviews.Benchmarks.Reporting;
using Interviews.Cosmos.Stub;
using Interviews.Domain.Directory;
using Interviews.Domain.Interviews;
using Interviews.Domain.Scheduling;
using Interviews.Domain.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Interviews.Benchmarks.Measurements;

/// <summary>
/// What each route costs at the store, in documents and bytes touched and in request units, while the organization grows. Counted by the Cosmos DB stub that the
/// tests use: it answers queries from the indexes that the containers define, and counts what no index could rule out.
/// </summary>
internal sealed class StoreCost : IMeasurement
{
    private const double Flat = 1.1;
    private const int Pages = 60;
    private const string Busy = "busy";
    private const int PanelSize = 5;

    public string Name => "cost";

    public async Task<IReadOnlyList<Figure>> RunAsync(Options options)
    {
        using var folder = new TemporaryFolder();
        var stub = new CosmosStub(TimeProvider.System);
        await using var account = await StubServer.StartAsync(stub);
        await using var app = await BenchHost.StartOverCosmosAsync(folder.Path, account.ConnectionString);
        using var meter = new Meter(stub);
        using var http = new HttpClient { BaseAddress = app.Address };
        http.DefaultRequestHeaders.Authorization = new("Bearer", await app.TokenAsync());

        var store = app.Services.GetRequiredService<IStore>();
        await StorePanelAsync(store);
        var costs = new List<(string Route, Cost Cost)>();
        var stored = 0;
        foreach (var size in options.Quick ? (int[])[100, 1_000] : [100, 1_000, 10_000, 100_000])
        {
            await StoreAsync(store, stored, size);
            stored = size;
            foreach (var (route, ask) in Routes(http, size))
            {
                meter.Reset();
                await ask();
                costs.Add((route, meter.Read(size)));
            }
        }

        return [.. costs.GroupBy(cost => cost.Route, cost => cost.Cost).Select(route => Of(route.Key, [.. route]))];
    }

    private static IEnumerable<(string Route, Func<Task> Ask)> Routes(HttpClient http, int size)
    {
        var at = Samples.Beginning.AddYears(1).AddDays(Math.Log10(size));
        var made = string.Empty;
        yield return ("POST /interviews", async () => made = await SendAsync(http, HttpMethod.Post, "interviews", Samples.Schedule(size, at)));
        yield return ("GET /interviews/{id}", () => GetAsync(http, $"interviews/{made}"));
        yield return ("PUT /interviews/{id}/reschedule", () => SendAsync(
            http, HttpMethod.Put, $"interviews/{made}/reschedule", new JsonObject { ["newDateTime"] = at.AddHours(3) }.ToJsonString()));
        yield return ("PUT /interviews/{id}", () => SendAsync(http, HttpMethod.Put, $"interviews/{made}", """{"notes":"Ask about the second system."}"""));
        yield return ("GET /interviews/{id}/timeline", () => GetAsync(http, $"interviews/{made}/timeline"));
        yield return ("POST /interviews/{id}/cancel", () => SendAsync(http, HttpMethod.Post, $"interviews/{made}/cancel", "{}"));
        yield return ("GET /interviews, 50 from a time on", () => GetAsync(http, $"interviews?limit=50&dateFrom={Time(Samples.Beginning)}"));
        yield return ("GET /interviews, 50 of an interviewer", () => GetAsync(http, $"interviews?limit=50&interviewerId={Busy}"));
        yield return ("GET /interviews, 50 of a job", () => GetAsync(http, $"interviews?limit=50&jobId={Busy}"));
        yield return ("GET /interviews, 50 of a tag and a status", () => GetAsync(http, $"interviews?limit=50&tag={Busy}&status=scheduled"));
        yield return ("GET /interviews/upcoming", () => GetAsync(http, "interviews/upcoming?days_ahead=1"));
        yield return ("POST /interviews/schedule/availability, a panel of 5 over 4 weeks", () => SendAsync(http, HttpMethod.Post, "interviews/schedule/availability", PanelWanted));
        yield return ("GET /candidates/{id}/interviews", () => GetAsync(http, $"candidates/{Busy}/interviews"));
    }

    private static async Task GetAsync(HttpClient http, string path) => await SendAsync(http, HttpMethod.Get, path, null);

    /// <returns>The id in the answer, if there is one.</returns>
    private static async Task<string> SendAsync(HttpClient http, HttpMethod method, string path, string? json)
    {
        using var request = new HttpRequestMessage(method, "api/" + path) { Content = json is null ? null : new StringContent(json, null, "application/json") };
        using var response = await http.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode
            ? JsonNode.Parse(body)!["id"]?.GetValue<string>() ?? string.Empty
            : throw new InvalidOperationException($"{method} {path} answered {(int)response.StatusCode}: {body}");
    }

    private static Task StoreAsync(IStore store, int first, int end) => Parallel.ForEachAsync(
        Enumerable.Range(first, end - first).Chunk(50),
        new ParallelOptions { MaxDegreeOfParallelism = 4 },
        async (numbers, cancellation) => await store.CommitAsync(
            Samples.Organization,
            [.. numbers.Select(number => new Write.Create(number < Pages ? OfTheBusy(number) : Samples.Interview(number))), .. numbers.Select(number => new Write.Create(OneBooking($"other-{number}", number)))],
            cancellation));

    private static string PanelWanted { get; } = new JsonObject
    {
        ["seats"] = new JsonArray([.. Enumerable.Range(0, PanelSize).Select(member => new JsonObject { ["name"] = $"seat {member}", ["anyOf"] = new JsonArray(Member(member)) })]),
        ["from"] = Samples.Beginning.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["to"] = Samples.Beginning.AddDays(27).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["durationMinutes"] = 60,
        ["timeZone"] = "Europe/Berlin",
    }.ToJsonString();

    private static string Member(int number) => $"member-{number}";

    /// <summary>People who have an interview on each of four weeks' working days, however many others there are.</summary>
    private static async Task StorePanelAsync(IStore store)
    {
        foreach (var member in Enumerable.Range(0, PanelSize))
        {
            var person = new Person { PersonId = Member(member), OrganizationId = Samples.Organization, TimeZone = "Europe/Berlin" };
            Write[] writes = [new Write.Create(person), .. Enumerable.Range(0, 28).Select(day => new Write.Create(OneBooking(person.PersonId, day * 24)))];
            await store.CommitAsync(Samples.Organization, writes, CancellationToken.None);
        }
    }

    private static BookedDay OneBooking(string person, int hours)
    {
        var start = Instant.FromDateTimeOffset(Samples.Beginning) + Duration.FromHours(hours % (24 * 28));
        return new BookedDay(Samples.Organization, Resources.Person(person), start.InUtc().Date, [new Booking(Guid.CreateVersion7(), start, start + Duration.FromHours(1), 0)]);
    }

    /// <summary>Every page that is asked for by a person, a job or a tag finds the same interviews, however many others there are.</summary>
    private static Interview OfTheBusy(int number)
    {
        var sample = Samples.Interview(number);
        return sample with
        {
            CandidateId = Busy,
            JobId = Busy,
            Details = sample.Details with { Tags = [Busy], Interviewers = [new Interviewer(Busy, "Busy", "busy@acme.example", Seat.Lead)] },
        };
    }

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static Figure Of(string route, IReadOnlyList<Cost> costs)
    {
        var growth = costs[^1].Charge / costs[0].Charge;
        return new Figure(
            $"Cost at the store of {route}, {Numbers.Count(costs[^1].Stored)} interviews beside {Numbers.Count(costs[0].Stored)}",
            $"{Numbers.Ratio(growth)} of the request units",
            $"flat (<= {Numbers.Ratio(Flat)})",
            growth <= Flat,
            $"{costs[^1]}",
            $"{costs[0]}");
    }

    /// <param name="Stored">How many interviews the organization had.</param>
    private sealed record Cost(int Stored, int Requests, int Documents, long Bytes, double Charge)
    {
        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture, $"{Requests} requests, {Documents} documents, {Bytes / 1024.0:0.0} KB, {Charge:0.0} RU");
    }

    private sealed class Meter : IDisposable
    {
        private readonly CosmosStub _stub;
        private readonly List<StubUsage> _usages = [];

        public Meter(CosmosStub stub)
        {
            _stub = stub;
            stub.Handled += Add;
        }

        public void Reset()
        {
            lock (_usages)
            {
                _usages.Clear();
            }
        }

        public Cost Read(int stored)
        {
            lock (_usages)
            {
                return new Cost(stored, _usages.Count, _usages.Sum(usage => usage.Items), _usages.Sum(usage => usage.Bytes), _usages.Sum(usage => usage.Charge));
            }
        }

        public void Dispose() => _stub.Handled -= Add;

        private void Add(StubUsage usage)
        {
            lock (_usages)
            {
                _usages.Add(usage);
            }
        }
    }
}
