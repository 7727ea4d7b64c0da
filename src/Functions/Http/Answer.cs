using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using Interviews.Domain;
using Microsoft.AspNetCore.Http;

namespace Interviews.Functions.Http;

/// <summary>A JSON answer with the headers that our conventions ask for.</summary>
/// <param name="Body">
/// Written by <see cref="ExecuteAsync"/> alone: the worker also serializes the result itself and sends it to the host, which has no use for it.
/// </param>
internal sealed record Answer(int Status, [property: JsonIgnore] object? Body) : IResult
{
    /// <summary>Without quotes.</summary>
    public string? ETag { get; init; }

    public string? Location { get; init; }

    /// <summary>Where the progress of work that goes on is asked for.</summary>
    public string? OperationLocation { get; init; }

    /// <summary>The answer of an earlier request with the same idempotency key.</summary>
    public bool Replayed { get; init; }

    public static Answer Ok(object body, string? etag = null) => new(StatusCodes.Status200OK, body) { ETag = etag };

    public static Answer Created(object body, string location, string etag) => OfCreate(StatusCodes.Status201Created, body, location, etag);

    /// <summary>What was created, or is going to be: then <paramref name="location"/> tells the progress, too.</summary>
    /// <param name="status">201 or 202.</param>
    public static Answer OfCreate(int status, object? body, string location, string? etag) =>
        new(status, body) { ETag = etag, Location = location, OperationLocation = status == StatusCodes.Status202Accepted ? location : null };

    public static IResult NoContent { get; } = Results.NoContent();

    public static IResult Of<T>(Result<T> result, Func<T, IResult> answer) => result.Match(answer, refusal => new ProblemResult(refusal));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        if (ETag is not null)
        {
            if (IsRead(httpContext.Request) && !httpContext.Request.IsMeant(ETag))
            {
                await new ProblemResult(ETags.Failed(httpContext.Request.Path.ToString())).ExecuteAsync(httpContext);
                return;
            }

            response.Headers.ETag = $"\"{ETag}\"";
            if (IsRead(httpContext.Request) && ETags.Knows(httpContext.Request.Headers.IfNoneMatch, ETag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        if (Location is not null)
        {
            response.Headers.Location = Location;
        }

        if (OperationLocation is not null)
        {
            response.Headers["Operation-Location"] = OperationLocation;
        }

        if (Replayed)
        {
            response.Headers["Idempotency-Replayed"] = "true";
        }

        response.StatusCode = Status;
        response.ContentType = "application/json; charset=utf-8";
        if (HttpMethods.IsHead(httpContext.Request.Method))
        {
            var content = new ArrayBufferWriter<byte>();
            Write(content);
            response.ContentLength = content.WrittenCount;
            return;
        }

        // Started first, so that what is written goes where it is sent from without being copied.
        await response.StartAsync(httpContext.RequestAborted);
        Write(response.BodyWriter);
        await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }

    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    // In one go: the largest answer is a page of a list, and to write it in slices that can be resumed costs more than twice as much.
    private void Write(IBufferWriter<byte> response)
    {
        using var json = new Utf8JsonWriter(response, new JsonWriterOptions { Encoder = ApiJson.Options.Encoder, SkipValidation = true });
        JsonSerializer.Serialize(json, Body, Body?.GetType() ?? typeof(object), ApiJson.Options);
    }
}
