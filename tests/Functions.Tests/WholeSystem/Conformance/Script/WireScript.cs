using static Interviews.Functions.Tests.WholeSystem.Conformance.Ask;
using static Interviews.Functions.Tests.WholeSystem.Conformance.People;

using Interviews.Functions.Tests.WholeSystem.Conformance.Wire;

namespace Interviews.Functions.Tests.WholeSystem.Conformance.Script;

/// <summary>What happens on the wire before a function is asked: hosts, framing, interim answers, broken requests.</summary>
internal static class WireScript
{
    private const string Notes = """{"notes":"Ask about Azure."}""";

    private const string Next = """{"candidateId":"carla","type":"video","scheduledAt":"2026-04-22T10:00:00Z","duration":30}""";

    /// <summary>More than a server lets through unless it is told otherwise.</summary>
    private static readonly Payload _large = new(new byte[32 * 1024 * 1024], "application/json");

    private static readonly Inherent _smallBody = new(
        "The forwarder's client sends a body of up to a kilobyte even to a worker that has answered without it, to keep the connection, and has to ask the caller for it.",
        "+ 100 Continue");

    public static IReadOnlyList<Step> Steps { get; } =
    [
        Get(200, Recruiter, "interviews/<video>") with { Host = "localhost:<port>" },
        Get(200, Recruiter, "interviews/<video>") with { Host = "interviews.example.com" },
        Get(200, Recruiter, "interviews/<video>") with { Host = "[::1]:<port>" },
        Post(201, Recruiter, "interviews", """{"candidateId":"carla","type":"video","scheduledAt":"2026-04-21T10:00:00Z","duration":30}""") with { Host = "interviews.example.com" },
        Get(200, Recruiter, "interviews/<video>", "X-Forwarded-For: 203.0.113.7", "X-Forwarded-Proto: https", "X-Forwarded-Host: interviews.example.com", "Forwarded: for=203.0.113.7"),
        Get(200, Nobody, "interviews/<video>", "aUTHORIZATION: bearer <token-rosa>"),
        Get(200, Recruiter, "interviews/<video>", "traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "tracestate: acme=1"),
        Get(404, Stranger, "interviews/<video>", "traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
        Get(404, Stranger, "interviews/<video>", "traceparent: nonsense"),
        Get(404, Stranger, "interviews/<video>", "x-ms-invocation-id: 6f0d3e1c-2b51-4a55-9a0e-6d0c5a3f2f11"),
        Get(200, Recruiter, "interviews/<video>", "Cookie: a=b; c=d", "X-Unknown: one", "X-Unknown: two", "Accept: text/html", "Accept-Language: fr"),
        Get(200, Recruiter, "interviews/<video>", "X-Unknown: é, 好"),
        Post(201, Recruiter, "interviews", Next, "Idempotency-Key: schlüssel-好"),
        Post(201, Recruiter, "interviews", Next, "Idempotency-Key: schlüssel-好"),
        Post(422, Recruiter, "interviews", Next.Replace("30}", "45}", StringComparison.Ordinal), "Idempotency-Key: schlüssel-好"),
        Get(200, Recruiter, "interviews/<video>", "Connection: close"),
        Get(200, Recruiter, "interviews/<video>", "Connection: keep-alive, X-Hop", "X-Hop: by", "TE: trailers"),
        Get(200, Recruiter, "interviews/<video>?") with { Keep = "video" },
        Get(200, Recruiter, "http://elsewhere.example/api/interviews/<video>") with { Host = "elsewhere.example" },
        Get(400, Recruiter, "http://elsewhere.example/api/interviews/<video>"),
        Get(200, Recruiter, "interviews/x/../<video>"),
        Get(200, Recruiter, "interviews/<video>", "Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Version: 13"),
        Get(404, Recruiter, "people/jane%40acme.example"),
        Get(404, Recruiter, "people/%C3%A9"),
        Get(404, Recruiter, "people/%E9"),
        Get(404, Recruiter, "people/a%2Fb"),
        Get(404, Recruiter, "people/a%252Fb"),
        Get(404, Recruiter, "people/a+b:c;d=e"),
        Get(400, Recruiter, "interviews?tag=a%2Fb%20c&tag=%C3%A9&nothing=%2"),
        new Ask(200, Recruiter, "PUT", "interviews/<video>", Payload.Json(Notes) with { IsAskedFor = true }),
        new Ask(412, Recruiter, "PUT", "interviews/<video>", Payload.Json(Notes) with { IsAskedFor = true }) { Headers = ["If-Match: <video.etag>"] },
        new Ask(401, Nobody, "PUT", "interviews/<video>", Payload.Json(Notes) with { IsAskedFor = true }) { Inherent = _smallBody },
        new Ask(401, Nobody, "PUT", "interviews/<video>", Payload.Long(2000, "application/json") with { IsAskedFor = true }),
        new Ask(413, Recruiter, "PUT", "interviews/<video>", _large),
        new Ask(413, Recruiter, "PUT", "interviews/<video>", _large with { IsChunked = true }),
        new Ask(404, Nobody, "PUT", "nothing", Payload.Json(Notes) with { IsAskedFor = true }) { Inherent = _smallBody },
        new Ask(413, Recruiter, "PUT", "interviews/<video>", Payload.Long(2 * 1024 * 1024, "application/json") with { IsAskedFor = true }),
        new Ask(413, Recruiter, "PUT", "interviews/<video>", Payload.Long(2 * 1024 * 1024, "application/json")),
        new Ask(401, Nobody, "PUT", "interviews/<video>", Payload.Long(2 * 1024 * 1024, "application/json")),
        new Ask(404, Nobody, "PUT", "nothing", Payload.Long(2 * 1024 * 1024, "application/json")),
        new Ask(200, Recruiter, "PUT", "interviews/<video>", Payload.Json(Notes) with { IsChunked = true }),
        new Ask(200, Recruiter, "GET", "interviews/<video>", Payload.Json(Notes)),
        new Ask(200, Recruiter, "PUT", "interviews/<video>") { Headers = ["Content-Type: text/plain"] },
        new Ask(0, Recruiter, "PUT", "interviews/<video>", Payload.Json(Notes) with { Announced = 1000 }),
        new Ask(415, Recruiter, "PUT", "interviews/<video>", Payload.Text(Notes, "application/json\u0001")),
        new Ask(400, Nobody, "GET", "interviews/<video>") { Host = "not a host" },
        new Ask(400, Nobody, "GET", "interviews/<video>") { Headers = ["No colon here"] },
        new Ask(401, Nobody, "POST", "interviews", Payload.Json(Notes) with { IsChunked = true }) { Headers = ["Content-Length: 5"] },
        new Ask(400, Nobody, "POST", "interviews") { Headers = ["Transfer-Encoding: gzip"] },
        new Ask(431, Nobody, "GET", "interviews/<video>") { Headers = ["X-Long: " + new string('x', 40_000)] },
        new Ask(414, Nobody, "GET", "interviews?tag=" + new string('x', 9_000)),
    ];
}
