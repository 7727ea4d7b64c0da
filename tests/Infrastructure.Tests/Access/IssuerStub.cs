using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Interviews.Infrastructure.Tests.Access;

/// <summary>An issuer on loopback: its description and its keys, which can rotate, fail, or keep callers waiting.</summary>
internal sealed class IssuerStub : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _fetches;

    private IssuerStub(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    /// <summary>What the description says of itself.</summary>
    public string Issuer { get => field ?? Address; set; }

    public string Jwks { get; set; } = SigningKey.Jwks();

    public string? KeysAddress { get; set; }

    /// <summary>Answers 503 while set.</summary>
    public bool Fails { get; set; }

    /// <summary>Answers wait for it.</summary>
    public Task Open { get; set; } = Task.CompletedTask;

    /// <summary>Done as soon as somebody asks.</summary>
    public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How often the description was asked for.</summary>
    public int Fetches => Volatile.Read(ref _fetches);

    public static async Task<IssuerStub> StartAsync(params SigningKey[] keys)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var stub = new IssuerStub(app) { Jwks = SigningKey.Jwks(keys) };
        app.MapGet("/.well-known/openid-configuration", stub.DescribeAsync);
        app.MapGet("/keys", () => Results.Text(stub.Jwks, "application/json"));
        await app.StartAsync();
        return stub;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task<IResult> DescribeAsync()
    {
        Interlocked.Increment(ref _fetches);
        Asked.TrySetResult();
        await Open;
        if (Fails)
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        var description = new JsonObject { ["issuer"] = Issuer, ["jwks_uri"] = KeysAddress ?? Address + "/keys" };
        return Results.Text(description.ToJsonString(), "application/json");
    }
}
