using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Interviews.Functions.Tests.Evaluation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Interviews.Functions.Tests.Responses.Speech;

/// <summary>The audio transcriptions of Azure OpenAI on this machine.</summary>
internal sealed class SpeechStub : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<SpeechRequest> _requests = new();

    private SpeechStub(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public IReadOnlyList<SpeechRequest> Requests => [.. _requests];

    /// <summary>What is answered to the first, second… request.</summary>
    public Func<int, ModelReply> Answer { get; set; } = _ => Heard(("I", 0.0, 0.2), (" measured ", 0.3, 0.9), ("", 0.9, 0.9), ("first.", 0.9, 1.4));

    public static async Task<SpeechStub> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var stub = new SpeechStub(app);
        app.Run(stub.AnswerAsync);
        await app.StartAsync();
        return stub;
    }

    /// <param name="words">Each with its start and end in seconds.</param>
    public static ModelReply Heard(params (string Word, double Start, double End)[] words) => new(200, new JsonObject
    {
        ["task"] = "transcribe",
        ["language"] = "english",
        ["duration"] = 1.5,
        ["text"] = string.Join(' ', words.Select(word => word.Word.Trim())),
        ["words"] = new JsonArray([.. words.Select(JsonNode (word) => new JsonObject { ["word"] = word.Word, ["start"] = word.Start, ["end"] = word.End })]),
    }.ToJsonString());

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        var file = form.Files.Single();
        using var content = new MemoryStream();
        await file.CopyToAsync(content);
        var fields = form.ToDictionary(field => field.Key, field => field.Value.ToString());
        _requests.Enqueue(new SpeechRequest(http.Request.Path.Value!, http.Request.Headers["Idempotency-Key"].ToString(), fields, file.FileName, content.ToArray()));
        var reply = Answer(_requests.Count);
        http.Response.StatusCode = reply.Status;
        foreach (var (name, value) in reply.Headers)
        {
            http.Response.Headers[name] = value;
        }

        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(reply.Body);
    }
}

internal sealed record SpeechRequest(string Path, string IdempotencyKey, IReadOnlyDictionary<string, string> Fields, string FileName, byte[] Content);
