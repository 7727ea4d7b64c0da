using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Interviews.Functions.Tests.Evaluation;

/// <summary>The chat completions of Azure OpenAI on this machine. Its model gives every criterion a 4 and quotes the first source, and proposes as many questions as are asked for, unless it is told to answer otherwise.</summary>
internal sealed class ModelStub : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ModelRequest> _requests = new();

    private ModelStub(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public IReadOnlyList<ModelRequest> Requests => [.. _requests];

    /// <summary>What is answered to a request, which is the first, second… of all.</summary>
    public Func<ModelRequest, int, ModelReply> Answer { get; set; } = (request, _) => ModelReply.Obedient(request);

    /// <summary>Done, and waited for, before a request is answered.</summary>
    public Func<int, Task> BeforeAnswer { get; set; } = _ => Task.CompletedTask;

    public static async Task<ModelStub> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var stub = new ModelStub(app);
        app.Run(stub.AnswerAsync);
        await app.StartAsync();
        return stub;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var body = (await JsonNode.ParseAsync(http.Request.Body))!.AsObject();
        var headers = http.Request.Headers;
        var request = new ModelRequest(http.Request.Path.Value!, http.Request.QueryString.Value!, headers.Authorization.ToString(), headers["api-key"].ToString(), body)
        {
            IdempotencyKey = headers["Idempotency-Key"].ToString(),
        };
        _requests.Enqueue(request);
        var count = _requests.Count;
        await BeforeAnswer(count);
        var reply = Answer(request, count);
        http.Response.StatusCode = reply.Status;
        foreach (var (name, value) in reply.Headers)
        {
            http.Response.Headers[name] = value;
        }

        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(reply.Body);
    }
}

/// <param name="Body">As it came.</param>
internal sealed record ModelRequest(string Path, string Query, string Authorization, string Key, JsonObject Body)
{
    /// <summary>Empty where there is none.</summary>
    public string IdempotencyKey { get; init; } = string.Empty;

    public string Instructions => Message(0);

    public JsonNode Input => JsonNode.Parse(Message(1))!;

    private string Message(int index)
    {
        var content = Body["messages"]![index]!["content"]!;
        return content is JsonArray parts ? parts[0]!["text"]!.GetValue<string>() : content.GetValue<string>();
    }
}
