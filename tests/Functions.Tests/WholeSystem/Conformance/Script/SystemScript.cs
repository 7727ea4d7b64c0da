using static Interviews.Functions.Tests.WholeSystem.Conformance.Ask;
using static Interviews.Functions.Tests.WholeSystem.Conformance.People;

namespace Interviews.Functions.Tests.WholeSystem.Conformance.Script;

/// <summary>What everybody may ask, and what nobody serves.</summary>
internal static class SystemScript
{
    public static IReadOnlyList<Step> Steps { get; } =
    [
        Get(200, Nobody, "health"),
        Get(200, Nobody, "health/interviews"),
        Get(200, Nobody, "openapi.json") with { Keep = "contract" },
        Get(200, Nobody, "openapi.json", "Accept-Encoding: gzip"),
        Get(304, Nobody, "openapi.json", "If-None-Match: <contract.etag>"),
        Get(200, Nobody, "docs"),
        Get(200, Nobody, "docs/docs.css"),
        Get(404, Nobody, "docs/..%2Fhost.json"),
        Get(404, Nobody, "docs/unknown.js"),
        Get(404, Nobody, "nothing"),
        Get(404, Nobody, "/"),
        Get(404, Nobody, "/nothing/of/the/kind?at=all"),
        Get(404, Nobody, "/api"),
        Get(404, Nobody, "/api/"),
        Get(200, Nobody, "HEALTH/"),
        Get(404, Nobody, "health//interviews"),
        Get(404, Nobody, "interviews/not-a-guid"),
        Delete(405, Nobody, "health"),
        Post(405, Nobody, "openapi.json", "{}"),
        new Ask(200, Nobody, "HEAD", "health"),
        new Ask(404, Nobody, "HEAD", "nothing"),
        new Ask(204, Nobody, "OPTIONS", "interviews") { Headers = ["Origin: https://elsewhere.example", "Access-Control-Request-Method: POST"] },
        new Ask(405, Nobody, "PATCH", "interviews"),
        new Ask(405, Nobody, "TRACE", "health"),
        Get(200, Nobody, "/admin/clock"),
        Get(404, Nobody, "/admin/clock", "Origin: https://elsewhere.example"),
        Get(404, Nobody, "/admin/clock", "X-Forwarded-For: 203.0.113.7"),
        Get(404, Nobody, "/admin/clock") with { Host = "interviews.example.com" },
        Get(404, Nobody, "/admin/token"),
        Post(400, Nobody, "/admin/token", """{"subject":"me"}"""),
        Post(400, Nobody, "/admin/clock", """{"to":"2020-01-01T00:00:00Z"}"""),
        Post(400, Nobody, "/admin/clock", """{"advance":"tomorrow"}"""),
        Get(200, Nobody, "/admin/outbox?to=nobody@acme.example"),
        Get(401, Nobody, "interviews"),
        Get(401, Nobody, "interviews", "Authorization: Bearer nonsense"),
        Get(401, Nobody, "interviews", "Authorization: Basic cm9zYTpyb3Nh"),
        Get(401, Nobody, "interviews", "Authorization: Bearer a.b.c"),
        Get(401, Nobody, "interviews", "authorization: bearer"),
    ];
}
