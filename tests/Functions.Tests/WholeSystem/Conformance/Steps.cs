using Interviews.Functions.Tests.WholeSystem.Conformance.Wire;

namespace Interviews.Functions.Tests.WholeSystem.Conformance;

/// <summary>A step of the script. Names in angle brackets, such as <c>&lt;interview&gt;</c>, stand for what an earlier answer brought.</summary>
internal abstract record Step
{
    /// <summary>Whether this is what such a step brings at all.</summary>
    public abstract bool Accepts(IReadOnlyList<string> lines);
}

/// <summary>A request to the API.</summary>
/// <param name="Status">What it is expected to be answered with, in either way of running.</param>
/// <param name="Who">Whose token it has; see <see cref="People"/>.</param>
/// <param name="Path">Below <c>/api/</c>, or from the first slash.</param>
internal sealed record Ask(int Status, string Who, string Method, string Path, Payload? Body = null) : Step
{
    public IReadOnlyList<string> Headers { get; init; } = [];

    /// <summary>Keeps the answer's <c>id</c> under this name, and its ETag, <c>Location</c>, cursor and the last part of its <c>url</c> under it with <c>.etag</c>, <c>.location</c>, <c>.cursor</c> and <c>.token</c>.</summary>
    public string? Keep { get; init; }

    /// <summary>What the <c>Host</c> header says, when it is not the server's address.</summary>
    public string? Host { get; init; }

    /// <summary>In what the answers differ, and cannot help it.</summary>
    public Inherent? Inherent { get; init; }

    public bool IsRefused => Status is >= 400 and < 500;

    public override bool Accepts(IReadOnlyList<string> lines) => lines.Any(line => line.StartsWith($"HTTP/1.1 {Status} ", StringComparison.Ordinal));

    public static Ask Get(int status, string who, string path, params string[] headers) => new(status, who, "GET", path) { Headers = headers };

    public static Ask Delete(int status, string who, string path, params string[] headers) => new(status, who, "DELETE", path) { Headers = headers };

    /// <param name="body">JSON, right or wrong; <c>null</c> for none.</param>
    public static Ask Post(int status, string who, string path, string? body = null, params string[] headers) => new(status, who, "POST", path, Json(body)) { Headers = headers };

    public static Ask Put(int status, string who, string path, string? body = null, params string[] headers) => new(status, who, "PUT", path, Json(body)) { Headers = headers };

    public static Ask Patch(int status, string who, string path, string? body = null, params string[] headers) => new(status, who, "PATCH", path, Json(body)) { Headers = headers };

    public override string ToString() => $"{Method} {Path} as {Who}{string.Concat(Headers.Select(header => $", {header}"))}";

    private static Payload? Json(string? body) => body is null ? null : Payload.Json(body);
}

/// <summary>A difference that the way of running brings with it.</summary>
/// <param name="Lines">Those that only one process answers, after <c>-</c>, and those that only two do, after <c>+</c>.</param>
internal sealed record Inherent(string Reason, params string[] Lines);

/// <summary>Time goes by, and everything happens that falls due in it; none for what is due now.</summary>
/// <param name="Span">An ISO 8601 duration.</param>
internal sealed record Pass(string Span) : Step
{
    public override bool Accepts(IReadOnlyList<string> lines) => lines[0] == "HTTP/1.1 200 OK";

    public override string ToString() => $"{Span} go by";
}

/// <summary>What else is there to see when everything is done that is due: the mails, what webhooks delivered, and how the orchestrations stand.</summary>
internal sealed record LookAround : Step
{
    private static readonly string[] _kinds = ["mail ", "webhook ", "instance "];

    public override bool Accepts(IReadOnlyList<string> lines) => Array.TrueForAll(_kinds, kind => lines.Any(line => line.StartsWith(kind, StringComparison.Ordinal)));

    public override string ToString() => "look around";
}
