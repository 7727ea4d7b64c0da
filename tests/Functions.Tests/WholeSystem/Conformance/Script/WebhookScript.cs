using static Interviews.Functions.Tests.WholeSystem.Conformance.Ask;
using static Interviews.Functions.Tests.WholeSystem.Conformance.People;

namespace Interviews.Functions.Tests.WholeSystem.Conformance.Script;

/// <summary>Webhooks to a receiver that takes what it gets, and to one that never does until it is told no more.</summary>
internal static class WebhookScript
{
    public static IReadOnlyList<Step> Registration { get; } =
    [
        Get(200, Admin, "webhooks"),
        Post(201, Admin, "webhooks", """{"url":"<receiver>/in","description":"The tracking system"}""", "Idempotency-Key: hook") with { Keep = "hook" },
        Post(201, Admin, "webhooks", """{"url":"<receiver>/in","description":"The tracking system"}""", "Idempotency-Key: hook"),
        Post(422, Admin, "webhooks", """{"url":"<receiver>/other"}""", "Idempotency-Key: hook"),
        Post(201, Admin, "webhooks", """{"url":"<receiver>/broken","events":["interview.rating.received"]}""") with { Keep = "broken" },
        Get(200, Admin, "webhooks"),
        Get(200, Admin, "webhooks?limit=1") with { Keep = "hooks" },
        Get(200, Admin, "webhooks?limit=1&cursor=<hooks.cursor>"),
        Get(400, Admin, "webhooks?cursor=nonsense"),
        Get(200, Admin, "webhooks/<hook>") with { Keep = "hook" },
        Get(304, Admin, "webhooks/<hook>", "If-None-Match: <hook.etag>"),
        Put(200, Admin, "webhooks/<hook>", """{"url":"<receiver>/in","description":"Ours"}""", "If-Match: <hook.etag>"),
        Put(412, Admin, "webhooks/<hook>", """{"url":"<receiver>/in","description":"Theirs"}""", "If-Match: <hook.etag>"),
        Patch(200, Admin, "webhooks/<hook>", """{"description":"The tracking system's"}"""),
        Patch(403, Recruiter, "webhooks/<hook>", """{"enabled":false}"""),
        Put(400, Admin, "webhooks/<hook>", """{"events":["interview.forgotten"]}"""),
        Post(400, Admin, "webhooks", """{"url":"ftp://files.example.com"}"""),
        Post(400, Admin, "webhooks", "{}"),
        Post(403, Recruiter, "webhooks", """{"url":"https://hooks.example.com/in"}"""),
        Post(401, Nobody, "webhooks", """{"url":"https://hooks.example.com/in"}"""),
        Get(403, Lead, "webhooks"),
        Get(404, Stranger, "webhooks/<hook>"),
        Get(404, Admin, "webhooks/not-an-id"),
        Post(200, Admin, "webhooks/<hook>/test"),
        Post(200, Admin, "webhooks/<broken>/test"),
        Post(404, Stranger, "webhooks/<hook>/test"),
        Post(403, Recruiter, "webhooks/<hook>/test"),
        Post(200, Admin, "webhooks/<hook>/rotate-secret"),
        Post(403, Recruiter, "webhooks/<hook>/rotate-secret"),
        Post(404, Admin, "webhooks/6f0d3e1c-2b51-4a55-9a0e-6d0c5a3f2f11/rotate-secret"),
    ];

    public static IReadOnlyList<Step> Deliveries { get; } =
    [
        Get(200, Admin, "webhooks/<hook>/deliveries"),
        Get(200, Admin, "webhooks/<hook>/deliveries?limit=2") with { Keep = "deliveries" },
        Get(200, Admin, "webhooks/<hook>/deliveries?limit=2&cursor=<deliveries.cursor>"),
        Get(200, Admin, "webhooks/<broken>/deliveries"),
        Get(400, Admin, "webhooks/<hook>/deliveries?limit=0"),
        Get(403, Recruiter, "webhooks/<hook>/deliveries"),
        Get(404, Stranger, "webhooks/<hook>/deliveries"),
        Get(200, Admin, "webhooks/<broken>"),
        Get(200, Admin, "dead-letters") with { Keep = "dead" },
        Get(200, Admin, "dead-letters?limit=1"),
        Get(200, Admin, "dead-letters/<dead>") with { Keep = "dead" },
        Get(304, Admin, "dead-letters/<dead>", "If-None-Match: <dead.etag>"),
        Get(404, Admin, "dead-letters/unknown"),
        Get(404, Stranger, "dead-letters/<dead>"),
        Get(403, Recruiter, "dead-letters"),
        Get(403, Recruiter, "dead-letters/<dead>"),
        Get(401, Nobody, "dead-letters"),
        Post(403, Recruiter, "dead-letters/<dead>/replay"),
        Post(404, Stranger, "dead-letters/<dead>/replay"),
        Post(412, Admin, "dead-letters/<dead>/replay", null, "If-Match: \"0\""),
        Post(200, Admin, "dead-letters/<dead>/replay", null, "If-Match: <dead.etag>"),
        new Pass("PT0S"),
        Get(200, Admin, "dead-letters/<dead>"),
        Delete(403, Recruiter, "dead-letters/<dead>"),
        Delete(404, Stranger, "dead-letters/<dead>"),
        Delete(412, Admin, "dead-letters/<dead>", "If-Match: <dead.etag>"),
        Delete(204, Admin, "dead-letters/<dead>"),
        Delete(404, Admin, "dead-letters/<dead>"),
    ];

    public static IReadOnlyList<Step> End { get; } =
    [
        Delete(403, Recruiter, "webhooks/<broken>"),
        Delete(404, Stranger, "webhooks/<broken>"),
        Delete(204, Admin, "webhooks/<broken>"),
        Get(404, Admin, "webhooks/<broken>"),
        Put(404, Admin, "webhooks/<broken>", """{"url":"<receiver>/broken","enabled":true}"""),
        Patch(404, Admin, "webhooks/<broken>", """{"enabled":true}"""),
    ];
}
