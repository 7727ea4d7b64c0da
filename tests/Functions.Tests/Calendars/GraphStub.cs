using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Interviews.Functions.Tests.Calendars;

/// <summary>The calendar part of Microsoft Graph on this machine, for one mailbox: it makes one event of each transaction, and fails as it is told.</summary>
internal sealed class GraphStub : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly Lock _lock = new();
    private int _made;

    private GraphStub(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    /// <summary>By id.</summary>
    public Dictionary<string, JsonObject> Events { get; } = [];

    /// <summary>Method and last part of the path of every request, such as <c>POST cancel</c>.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>Answers in the stub's place, with this status, before anything happens; <c>null</c> lets the request through. Asked with the name of the request and how many there were.</summary>
    public Func<string, int, int?> Refuse { get; set; } = (_, _) => null;

    /// <summary>Whether the connection breaks after the event was created, so that nobody hears of it.</summary>
    public Func<int, bool> BreakAfterCreate { get; set; } = _ => false;

    /// <summary>Done, and waited for, before an event is changed.</summary>
    public Func<string, Task> BeforeUpdate { get; set; } = _ => Task.CompletedTask;

    /// <summary>Whether online meetings come with a link.</summary>
    public bool GivesLinks { get; set; } = true;

    public string RetryAfter { get; set; } = "7";

    public JsonObject Single => Events.Values.Single();

    public static async Task<GraphStub> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var stub = new GraphStub(app);
        app.Run(stub.AnswerAsync);
        await app.StartAsync();
        return stub;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var parts = http.Request.Path.Value!.Split('/')[4..];
        var name = $"{http.Request.Method} {(parts.Length == 2 ? "event" : parts[^1])}";
        _requests.Enqueue(name);
        if (Refuse(name, _requests.Count(request => request == name)) is { } status)
        {
            http.Response.StatusCode = status;
            http.Response.Headers.RetryAfter = status == 429 ? RetryAfter : default;
            await http.Response.WriteAsJsonAsync(new { error = new { code = "ErrorOfTheStub" } });
            return;
        }

        var body = http.Request.Method is "POST" or "PATCH" ? (await JsonNode.ParseAsync(http.Request.Body))!.AsObject() : [];
        await (name switch
        {
            "POST events" => CreateAsync(http, body),
            "GET events" => FindAsync(http),
            "PATCH event" => UpdateAsync(http, parts[1], body),
            "GET event" => WriteAsync(http, 200, Events[parts[1]]),
            "POST cancel" or "DELETE event" => RemoveAsync(http, parts[1]),
            _ => throw new InvalidOperationException(name),
        });
    }

    private async Task CreateAsync(HttpContext http, JsonObject body)
    {
        JsonObject created;
        lock (_lock)
        {
            var transaction = body["transactionId"]!.GetValue<string>();
            var known = Events.Values.FirstOrDefault(existing => existing["transactionId"]!.GetValue<string>() == transaction);
            created = known ?? Made(body);
        }

        if (BreakAfterCreate(_requests.Count(request => request == "POST events")))
        {
            http.Abort();
            return;
        }

        await WriteAsync(http, 201, created);
    }

    private JsonObject Made(JsonObject body)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"event-{++_made}");
        (body["id"], body["iCalUId"]) = (id, $"uid-{id}");
        Events[id] = Linked(body);
        return body;
    }

    private JsonObject Linked(JsonObject json)
    {
        json["changeKey"] = Guid.NewGuid().ToString();
        if (GivesLinks && json["isOnlineMeeting"]?.GetValue<bool>() == true)
        {
            json["onlineMeeting"] = new JsonObject { ["joinUrl"] = $"https://teams.example/{json["id"]}" };
        }

        return json;
    }

    private Task FindAsync(HttpContext http)
    {
        var filter = http.Request.Query["$filter"].ToString();
        lock (_lock)
        {
            var found = Events.Values.Where(existing => filter.Contains($"'{existing["transactionId"]}'", StringComparison.Ordinal)).Select(existing => existing.DeepClone());
            return WriteAsync(http, 200, new JsonObject { ["value"] = new JsonArray([.. found]) });
        }
    }

    private async Task UpdateAsync(HttpContext http, string id, JsonObject body)
    {
        await BeforeUpdate(id);
        if (!Events.TryGetValue(id, out var existing))
        {
            http.Response.StatusCode = 404;
            return;
        }

        lock (_lock)
        {
            foreach (var (name, value) in body)
            {
                existing[name] = value?.DeepClone();
            }

            Linked(existing);
        }

        await WriteAsync(http, 200, existing);
    }

    private Task RemoveAsync(HttpContext http, string id)
    {
        http.Response.StatusCode = Events.Remove(id) ? 202 : 404;
        return Task.CompletedTask;
    }

    private static Task WriteAsync(HttpContext http, int status, JsonObject json)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(json.ToJsonString());
    }
}
