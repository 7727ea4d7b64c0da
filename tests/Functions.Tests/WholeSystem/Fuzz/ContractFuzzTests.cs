using System.Globalization;
using System.Text;
using Interviews.Functions.Tests.Access;
using Interviews.Functions.Tests.Docs.OpenApi;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.WholeSystem.Fuzz;

/// <summary>
/// Requests made from the contract, well-formed and malformed, for every operation and role: never a 5xx, never an answer that the contract does not describe,
/// never a word of another organization, and nothing that the background work fails on.
/// </summary>
public sealed class ContractFuzzTests(Stage stage) : IClassFixture<Stage>
{
    private const int MostShown = 20;

    private static readonly int _requests = Setting("FUZZ_REQUESTS", 1_000);

    private static readonly int _seed = Setting("FUZZ_SEED", 1);

    private static readonly string[] _roles = ["admin", "recruiter", "interviewer", "candidate", "service", "recruiter candidate", "interviewer candidate", "admin interviewer"];

    private static readonly string[] _contentTypes = ["application/json", "application/json; charset=utf-8", "text/plain", "application/xml", "application/merge-patch+json", "multipart/form-data", "nonsense"];

    private static readonly IReadOnlyList<Surface> _surfaces = [.. OpenApiDocument.Described.OrderBy(surface => surface.Operation, StringComparer.Ordinal)];

    [Fact]
    public async Task Request_OfAnyForm_IsAnsweredAsTheContractSays()
    {
        var random = new Random(_seed);
        var population = new Population(stage);
        await population.FillAsync();
        var values = new FuzzedValues(random, OpenApiDocument.Resolve, population);
        var faults = new List<string>();
        for (var number = 0; number < _requests && faults.Count < MostShown; number++)
        {
            faults.AddRange(await AskAsync(number, values, population));
            if (number % 250 == 249)
            {
                await stage.AdvanceToAsync(stage.Now.AddHours(5));
            }
        }

        await stage.Host.Clock.DrainAsync();
        faults.AddRange(await DeadLettersAsync());
        string.Join('\n', faults).ShouldBeEmpty($"FUZZ_SEED={_seed}");
    }

    private async Task<IEnumerable<string>> AskAsync(int number, FuzzedValues values, Population population)
    {
        var surface = values.Pick(_surfaces);
        var path = PathOf(surface, values, population) + QueryOf(surface, values);
        using var caller = values.Chance(0.03) ? stage.Host.Anonymous : stage.As(values.Pick(_roles), Subject(values, population));
        var body = BodyOf(surface, values);
        var text = body is null ? string.Empty : await body.ReadAsStringAsync();
        var reply = await caller.SendAsync(new HttpMethod(surface.Method), path, body, [.. HeadersOf(values)]);
        return Faults(surface, reply).Take(1).Select(fault => $"#{number} {surface.Method} {path} {Shortened(text)}: {fault}");
    }

    private static IEnumerable<string> Faults(Surface surface, Reply reply)
    {
        if (reply.Status >= 500)
        {
            yield return $"{reply.Status} {Shortened(reply.Content)}";
        }
        else
        {
            foreach (var violation in OpenApiDocument.Violations(surface, reply))
            {
                yield return violation;
            }
        }

        if (reply.Content.Contains(Population.Mark, StringComparison.Ordinal))
        {
            yield return $"shows another organization: {Shortened(reply.Content)}";
        }
    }

    private async Task<IEnumerable<string>> DeadLettersAsync()
    {
        using var admin = stage.As("admin");
        return (await admin.GetAsync("dead-letters"))["items"].AsArray().Select(letter => $"dead letter: {letter!.ToJsonString()}");
    }

    private static string Subject(FuzzedValues values, Population population) => values.Pick([values.Pick(population.People), values.Pick(population.Candidates), "somebody"]);

    private static string PathOf(Surface surface, FuzzedValues values, Population population) => string.Join('/', surface.Route.Split('/').Select(segment =>
        segment.StartsWith('{') ? Uri.EscapeDataString(SegmentOf(segment, surface, values, population)) : segment));

    private static string SegmentOf(string segment, Surface surface, FuzzedValues values, Population population)
    {
        var known = segment switch
        {
            "{id:guid}" when surface.Route.StartsWith("interviews", StringComparison.Ordinal) => values.Pick(population.Interviews),
            _ when segment.EndsWith(":guid}", StringComparison.Ordinal) => values.Pick(population.Others),
            _ => values.Pick([values.Pick(population.People), values.Pick(population.Candidates), values.Pick(population.Jobs), values.Parameter(null)]),
        };
        var text = segment.EndsWith(":guid}", StringComparison.Ordinal) && values.Chance(0.05) ? Guid.NewGuid().ToString() : known;
        return text.Trim('.', ' ').Length == 0 || text.Any(char.IsControl) ? "x" : text;
    }

    private static string QueryOf(Surface surface, FuzzedValues values)
    {
        var query = new StringBuilder();
        foreach (var parameter in OpenApiDocument.QueryParameters(surface).Where(_ => values.Chance(0.25)))
        {
            for (var times = values.Chance(0.1) ? 2 : 1; times > 0; times--)
            {
                query.Append(query.Length == 0 ? '?' : '&').Append((string)parameter["name"]!).Append('=').Append(Uri.EscapeDataString(values.Parameter(parameter["schema"])));
            }
        }

        return query.ToString();
    }

    private static StringContent? BodyOf(Surface surface, FuzzedValues values)
    {
        if (OpenApiDocument.RequestSchema(surface) is not { } schema)
        {
            return values.Chance(0.05) ? new StringContent("{}", Encoding.UTF8, "application/json") : null;
        }

        var content = new StringContent(values.Body(schema), Encoding.UTF8);
        content.Headers.ContentType = null;
        content.Headers.TryAddWithoutValidation("Content-Type", values.Chance(0.93) ? "application/json" : values.Pick(_contentTypes));
        return content;
    }

    private static IEnumerable<(string Name, string Value)> HeadersOf(FuzzedValues values)
    {
        if (values.Chance(0.08))
        {
            yield return ("If-Match", values.Pick(["\"1\"", "*", "W/\"1\"", "1", "\"a\", \"b\"", ","]));
        }

        if (values.Chance(0.1))
        {
            yield return ("Idempotency-Key", values.Pick(["k1", "k2", "", new string('k', 256)]));
        }

        if (values.Chance(0.03))
        {
            yield return ("If-None-Match", values.Pick(["*", "\"1\"", "nonsense"]));
        }
    }

    private static string Shortened(string text) => text.Length <= 300 ? text : text[..300] + "…";

    private static int Setting(string name, int fallback) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : fallback;
}
