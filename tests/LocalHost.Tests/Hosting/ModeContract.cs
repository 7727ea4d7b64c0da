using System.Net;
using Interviews.LocalHost.Queues;
using Interviews.LocalHost.Tests.ChangeFeed;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Hosting;

/// <summary>What an app sees and does, whether it runs in the host's process or in one of its own. Tests run one after the other over one host.</summary>
public abstract class ModeContract : IAsyncLifetime
{
    private readonly SharedMode _shared;

    private protected ModeContract(SharedMode shared) => _shared = shared;

    private TestHost Host => _shared.Host;

    private MemoryFeed Feed => _shared.Feed;

    private HttpClient Client => Host.Client;

    [Theory]
    [InlineData("GET", "/api/things/0b0e4b0a-6f5a-4a86-9a60-5a3f3b0e7d11", 200, "thing 0b0e4b0a-6f5a-4a86-9a60-5a3f3b0e7d11")]
    [InlineData("GET", "/api/things/else", 404, "")]
    [InlineData("PUT", "/api/ok", 404, "")]
    [InlineData("GET", "/api/action", 202, "action")]
    [InlineData("GET", "/api/throws", 500, "")]
    [InlineData("GET", "/elsewhere", 404, "")]
    public async Task Request_IsAnsweredByItsFunction(string method, string path, int status, string body)
    {
        var response = await Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        ((int)response.StatusCode).ShouldBe(status);
        (await response.Content.ReadAsStringAsync()).ShouldBe(body);
    }

    /// <summary>One byte more than a server lets in by default: how large a body may be is for the app to say.</summary>
    [Theory]
    [InlineData("/api/size?any", "30000001")]
    [InlineData("/api/size", "")]
    public async Task Request_WithALargeBody_ArrivesWholeWhereTheAppLetsItIn(string path, string answer)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(new byte[30_000_001]), Headers = { ExpectContinue = true } };

        var response = await Client.SendAsync(request);

        response.IsSuccessStatusCode.ShouldBe(answer.Length > 0);
        (await response.Content.ReadAsStringAsync()).ShouldBe(answer);
    }

    [Fact]
    public async Task Response_Streams_EachFlushArrivesBeforeTheNextIsWritten()
    {
        using var response = await Client.GetAsync("/api/stream", HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        (await reader.ReadLineAsync()).ShouldBe("data: 1");
        await Client.PostAsync("/api/gate", null);

        (await reader.ReadLineAsync()).ShouldBe("data: 2");
    }

    [Fact]
    public async Task Request_ClientGoesAway_TokenOfTheInvocationIsCancelled()
    {
        using var patience = new CancellationTokenSource();
        var call = Client.GetAsync("/api/waits", patience.Token);
        await Host.ReadJournalAsync(1);

        await patience.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(call);
        (await Host.ReadJournalAsync(2)).ShouldBe(["waits", "cancelled"]);
    }

    [Fact]
    public async Task Message_IsBoundToThePocoAndDeleted()
    {
        await SendAsync("greetings", """{"name":"Ada","times":2}""");

        (await Host.ReadJournalAsync(1)).ShouldBe(["Ada 2 attempt 1"]);
        Peek("greetings").ShouldBeEmpty();
    }

    [Fact]
    public async Task Message_AlwaysFails_IsTriedFiveTimesAndThenPoison()
    {
        await SendAsync("failing", "always");

        (await Host.ReadJournalAsync(5)).ShouldBe(["always 1", "always 2", "always 3", "always 4", "always 5"]);
        Peek("failing-poison").ShouldBe(["always"]);
    }

    [Fact]
    public async Task Outputs_OfARequest_AreSent()
    {
        var response = await Client.GetAsync("/api/multi");

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        Peek("texts").ShouldBe(["a", "b"]);
        Peek("single").ShouldBe(["""{"Name":"z","Count":3}"""]);
    }

    [Fact]
    public async Task Timer_RunsByTheVirtualClock_WhichTheAppGoesByToo()
    {
        var start = Host.Clock.Now;
        start.Minute.ShouldBe(0);

        await Host.Clock.AdvanceAsync(TimeSpan.FromHours(1));

        (await Host.ReadJournalAsync(2)).ShouldBe([$"{start:HH}:30 timer", $"{start.AddHours(1):HH}:00 timer"]);
    }

    [Fact]
    public async Task Feed_Changes_ArriveInOrderInBatchesOfTheMaximum()
    {
        Feed.Write(1, 2, 3);
        await Host.Clock.DrainAsync();

        (await Host.ReadJournalAsync(2)).ShouldBe(["1,2", "3"]);
    }

    [Fact]
    public async Task Orchestration_OfActivityTimerAndEvent_RunsToItsEnd()
    {
        var start = Host.Clock.Now;
        await Client.PostAsync("/api/orchestrations/Approval/one?input=it", null);
        await Host.Clock.DrainAsync();
        (await Host.ReadJournalAsync(1)).ShouldBe(["prepare it"]);
        await Client.PostAsync("/api/orchestrations/one/events/Approved?input=Ada", null);
        (await Client.GetStringAsync("/api/orchestrations/one")).ShouldBe("Running");

        await Host.Clock.AdvanceAsync(TimeSpan.FromDays(3));

        (await Client.GetStringAsync("/api/orchestrations/one")).ShouldBe($"Completed prepared it, approved by Ada at {start.AddDays(3):yyyy-MM-ddTHH:mm}");
    }

    public async ValueTask InitializeAsync() => (await Client.DeleteAsync("/api/journal")).EnsureSuccessStatusCode();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task SendAsync(string queue, string body)
    {
        await Host.Service<IQueueTransport>().SendAsync([new OutgoingMessage(queue, body)]);
        await Host.Clock.DrainAsync();
    }

    private IEnumerable<string> Peek(string queue) => ((SqliteQueues)Host.Service<IQueueTransport>()).Peek(queue).Select(message => message.Body);
}
