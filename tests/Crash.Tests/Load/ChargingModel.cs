using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Interviews.Driving;

namespace Interviews.Crash.Tests.Load;

/// <summary>
/// A service with OpenAI's chat completions on this machine. It thinks for a while, gives every criterion a 4 with a quote, and charges for each <c>Idempotency-Key</c> once:
/// a request under a known key is answered from what it remembers.
/// </summary>
internal sealed class ChargingModel : IAsyncDisposable
{
    private readonly HttpListener _listener;
    private readonly Random _random;
    private readonly Task _serving;
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, bool>> _charged = new();
    private int _requests;

    private ChargingModel(HttpListener listener, string address, Random random)
    {
        (_listener, Address, _random) = (listener, address, random);
        _serving = ServeAsync();
    }

    public string Address { get; }

    public int Requests => _requests;

    /// <summary>How many different questions were asked under each key.</summary>
    public IReadOnlyDictionary<string, int> Charged => _charged.ToDictionary(charge => charge.Key, charge => charge.Value.Count);

    public static ChargingModel Start(Random random)
    {
        var port = AppSettings.FreePort();
        var listener = new HttpListener();
        listener.Prefixes.Add(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));
        listener.Start();
        return new ChargingModel(listener, string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/v1"), random);
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _listener.Close();
    }

    private async Task ServeAsync()
    {
        var answers = new List<Task>();
        while (true)
        {
            try
            {
                answers.Add(AnswerAsync(await _listener.GetContextAsync(), NextPause()));
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                await Task.WhenAll(answers);
                return;
            }
        }
    }

    private TimeSpan NextPause() => TimeSpan.FromMilliseconds(_random.Next(200, 2_500));

    private async Task AnswerAsync(HttpListenerContext http, TimeSpan pause)
    {
        try
        {
            Interlocked.Increment(ref _requests);
            var key = http.Request.Headers["Idempotency-Key"] ?? throw new InvalidOperationException("A call of the model has no Idempotency-Key.");
            using var reader = new StreamReader(http.Request.InputStream);
            var body = await reader.ReadToEndAsync();
            _charged.GetOrAdd(key, _ => new ConcurrentDictionary<string, bool>()).TryAdd(body, true);
            await Task.Delay(pause, TimeProvider.System);
            http.Response.ContentType = "application/json";
            await http.Response.OutputStream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Completion(JsonNode.Parse(body)!).ToJsonString()));
            http.Response.Close();
        }
        catch (Exception e) when (e is HttpListenerException or IOException or ObjectDisposedException)
        {
            // Whoever asked was killed.
            http.Response.Abort();
        }
    }

    private static JsonObject Completion(JsonNode request)
    {
        var content = request["messages"]![1]!["content"]!;
        var input = JsonNode.Parse(content is JsonArray parts ? parts[0]!["text"]!.GetValue<string>() : content.GetValue<string>())!;
        var text = input["sources"]![0]!["text"]!.GetValue<string>();
        var criteria = input["rubric"]!.AsArray().Select(JsonNode (criterion) => new JsonObject
        {
            ["criterion"] = criterion!["id"]!.GetValue<string>(),
            ["score"] = 4,
            ["sourceId"] = "s1",
            ["quote"] = text,
            ["rationale"] = "It says so.",
        });
        var answer = new JsonObject { ["criteria"] = new JsonArray([.. criteria]), ["summary"] = "Good." };
        return new JsonObject
        {
            ["id"] = "chatcmpl-1",
            ["object"] = "chat.completion",
            ["created"] = 1767225600,
            ["model"] = "gpt-test",
            ["choices"] = new JsonArray(new JsonObject
            {
                ["index"] = 0,
                ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = answer.ToJsonString() },
                ["finish_reason"] = "stop",
            }),
            ["usage"] = new JsonObject { ["prompt_tokens"] = 100, ["completion_tokens"] = 20, ["total_tokens"] = 120 },
        };
    }
}
