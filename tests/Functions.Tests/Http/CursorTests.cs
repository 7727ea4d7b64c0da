using System.Text;
using System.Text.Json.Nodes;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Http;

/// <summary>REQ-OPS-09, REQ-OPS-10, over 450 interviews.</summary>
public sealed class CursorTests(CursorTests.Crowd crowd) : IClassFixture<CursorTests.Crowd>
{
    private const int All = 450;

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(200)]
    public async Task List_PageByPage_IsEverythingOnceInOrder(int limit)
    {
        using var recruiter = crowd.Stage.Host.Recruiter();
        var items = await WalkAsync(recruiter, $"interviews?limit={limit}");

        items.Count.ShouldBe(All);
        items.Select(Id).Distinct().Count().ShouldBe(All);
        items.Select(Start).ShouldBeInOrder();
    }

    [Fact]
    public async Task List_LatestFirst_IsTheSameBackwards()
    {
        using var recruiter = crowd.Stage.Host.Recruiter();
        var forwards = await WalkAsync(recruiter, "interviews?limit=200");

        var backwards = await WalkAsync(recruiter, "interviews?limit=200&sort=-scheduledAt");

        backwards.Select(Id).ShouldBe(forwards.Select(Id).Reverse());
    }

    [Theory]
    [InlineData(449, true)]
    [InlineData(450, false)]
    public async Task List_LastPage_HasNoCursor(int upTo, bool more)
    {
        using var recruiter = crowd.Stage.Host.Recruiter();
        var last = await recruiter.GetAsync("interviews?limit=" + (upTo - 250));
        for (var taken = upTo - 250; taken < upTo; taken += 125)
        {
            last = await recruiter.GetAsync($"interviews?limit=125&cursor={last.Text("nextCursor")}");
        }

        last.Body!.AsObject().ContainsKey("nextCursor").ShouldBe(more);
    }

    [Fact]
    public async Task List_WithoutLimit_IsFifty() =>
        (await crowd.Stage.ReadAsync("interviews"))["items"].AsArray().Count.ShouldBe(50);

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=201", "limit")]
    [InlineData("limit=-1", "limit")]
    [InlineData("limit=many", "limit")]
    [InlineData("limit=1.5", "limit")]
    public async Task List_LimitOutOfBounds_IsRefused(string query, string field) =>
        (await crowd.Stage.ReadAsync($"interviews?{query}")).ShouldBeRefused(400, "validation_failed", field);

    [Theory]
    [InlineData("abc")]
    [InlineData("%20")]
    [InlineData("e30")]
    [InlineData("bnVsbA")]
    [InlineData("eyJDb250aW51YXRpb24iOiJ4IiwiSXNzdWVkQXQiOjAsIlNlYWwiOiJ4In0")]
    [InlineData("%00")]
    [InlineData("ä")]
    public async Task List_CursorThatNeverWas_IsRefused(string cursor) =>
        (await crowd.Stage.ReadAsync($"interviews?cursor={cursor}")).ShouldBeRefused(400, "cursor_invalid");

    [Theory]
    [InlineData("interviews?limit=7&status=cancelled")]
    [InlineData("interviews?limit=7&sort=-scheduledAt")]
    [InlineData("interviews?limit=7&type=video")]
    [InlineData("interviews?limit=7&dateFrom=2026-03-01")]
    [InlineData("interviews?limit=7&dateTo=2027-03-01")]
    [InlineData("interviews?limit=7&q=carla")]
    [InlineData("interviews/upcoming?limit=7")]
    [InlineData("candidates/c-1/interviews?limit=7")]
    public async Task List_CursorOfAnotherQuery_IsRefused(string path) =>
        (await crowd.Stage.ReadAsync($"{path}&cursor={await CursorAsync()}")).ShouldBeRefused(400, "cursor_invalid");

    [Fact]
    public async Task List_CursorOfAnotherOrganization_IsRefused()
    {
        using var stranger = crowd.Stage.As("recruiter", "r-1", "globex");

        (await stranger.GetAsync($"interviews?limit=7&cursor={await CursorAsync()}")).ShouldBeRefused(400, "cursor_invalid");
    }

    [Fact]
    public async Task List_CursorOfSomebodyWhoSeesMore_IsRefused()
    {
        using var candidate = crowd.Stage.As("candidate", "c-1");

        (await candidate.GetAsync($"interviews?limit=7&cursor={await CursorAsync()}")).ShouldBeRefused(400, "cursor_invalid");
    }

    [Fact]
    public async Task List_TamperedCursor_IsRefused()
    {
        var cursor = await CursorAsync();
        var payload = JsonNode.Parse(Convert.FromBase64String(Padded(cursor)))!;
        payload["IssuedAt"] = payload["IssuedAt"]!.GetValue<long>() + 1;
        var tampered = Convert.ToBase64String(Encoding.UTF8.GetBytes(payload.ToJsonString())).TrimEnd('=').Replace('+', '-').Replace('/', '_');

        (await crowd.Stage.ReadAsync($"interviews?limit=7&cursor={tampered}")).ShouldBeRefused(400, "cursor_invalid");
    }

    [Fact]
    public async Task List_CursorWithAnotherLimit_GoesOn() =>
        (await crowd.Stage.ReadAsync($"interviews?limit=3&cursor={await CursorAsync()}"))["items"].AsArray().Count.ShouldBe(3);

    [Fact]
    public async Task Upcoming_CursorWhileTheClockMoves_GoesOn()
    {
        var first = await crowd.Stage.ReadAsync("interviews/upcoming?limit=7&days_ahead=366");
        await crowd.Stage.AdvanceToAsync(crowd.Stage.Now.AddMinutes(1));

        var next = await crowd.Stage.ReadAsync($"interviews/upcoming?limit=7&days_ahead=366&cursor={first.Text("nextCursor")}");

        next["items"].AsArray().Select(Id).Intersect(first["items"].AsArray().Select(Id)).ShouldBeEmpty();
    }

    private async Task<string> CursorAsync() => (await crowd.Stage.ReadAsync("interviews?limit=7")).Text("nextCursor");

    private static async Task<List<JsonNode?>> WalkAsync(Caller caller, string path)
    {
        var items = new List<JsonNode?>();
        string? cursor = null;
        do
        {
            var page = await caller.GetAsync(cursor is null ? path : $"{path}&cursor={cursor}");
            page.Status.ShouldBe(200);
            items.AddRange(page["items"].AsArray());
            cursor = page.Body!["nextCursor"]?.GetValue<string>();
        }
        while (cursor is not null);
        return items;
    }

    private static string Id(JsonNode? item) => item!["id"]!.GetValue<string>();

    private static DateTimeOffset Start(JsonNode? item) => item!["scheduledAt"]!.GetValue<DateTimeOffset>();

    private static string Padded(string base64Url) => base64Url.Replace('-', '+').Replace('_', '/').PadRight((base64Url.Length + 3) / 4 * 4, '=');

    /// <summary>450 interviews from two to nine months ahead, many of them starting together.</summary>
    public sealed class Crowd : IAsyncLifetime
    {
        public Stage Stage { get; } = new();

        public async ValueTask InitializeAsync()
        {
            await Stage.InitializeAsync();
            using var recruiter = Stage.Host.Recruiter();
            foreach (var group in Enumerable.Range(0, All).Chunk(30))
            {
                var replies = await Task.WhenAll(group.Select(number =>
                    recruiter.PostAsync("interviews", Stage.Booking("{\"scheduledAt\":\"{{P" + (60 + (number / 3)) + "D}}\"}"))));
                replies.ShouldAll(reply => reply.Status == 201);
            }
        }

        public ValueTask DisposeAsync() => Stage.DisposeAsync();
    }
}
