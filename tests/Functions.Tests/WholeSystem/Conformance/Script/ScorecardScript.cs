using static Interviews.Functions.Tests.WholeSystem.Conformance.Ask;
using static Interviews.Functions.Tests.WholeSystem.Conformance.People;

namespace Interviews.Functions.Tests.WholeSystem.Conformance.Script;

/// <summary>What scorecards rate, how interviews are held, and what the panel made of one.</summary>
internal static class ScorecardScript
{
    private const string Template = """{"name":"System design","attributes":[{"key":"problemSolving","label":"Problem solving","weight":2,"required":true,"anchors":{"1":"Lost","5":"At home"}},{"key":"communication"}],"blind":"always"}""";

    private const string Guide = """{"name":"System design","type":"technical","sections":[{"title":"Welcome","text":"Say who you are.","minutes":5},{"title":"Design","minutes":40}]}""";

    public static IReadOnlyList<Step> Steps { get; } =
    [
        Post(201, Recruiter, "scorecard-templates", Template, "Idempotency-Key: template") with { Keep = "template" },
        Post(201, Recruiter, "scorecard-templates", Template, "Idempotency-Key: template"),
        Post(422, Recruiter, "scorecard-templates", """{"name":"Another","attributes":[{"key":"craft"}]}""", "Idempotency-Key: template"),
        Post(400, Recruiter, "scorecard-templates", """{"attributes":[{"key":"a","weight":0},{"key":"A","anchors":{"6":"?"}}],"blind":"sometimes"}"""),
        Post(403, Lead, "scorecard-templates", Template),
        Get(200, Lead, "scorecard-templates/<template>"),
        Get(304, Lead, "scorecard-templates/<template>", "If-None-Match: <template.etag>"),
        Get(403, Candidate, "scorecard-templates/<template>"),
        Get(404, Stranger, "scorecard-templates/<template>"),
        Get(200, Lead, "scorecard-templates?q=DESIGN"),
        Get(403, Candidate, "scorecard-templates"),
        Patch(200, Recruiter, "scorecard-templates/<template>", """{"blind":null}""") with { Keep = "template" },
        Patch(400, Recruiter, "scorecard-templates/<template>", """{"attributes":null}"""),
        Put(200, Recruiter, "scorecard-templates/<template>", Template, "If-Match: <template.etag>"),
        Put(412, Recruiter, "scorecard-templates/<template>", Template, "If-Match: <template.etag>"),
        Put(404, Recruiter, "scorecard-templates/1b9c2c7e-93d8-4a1f-8a40-0f4f2d7f6a10", Template),
        Put(201, Recruiter, "jobs/j-design", """{"title":"Architect","scorecardTemplateId":"<template>"}"""),
        Put(400, Recruiter, "jobs/j-design", """{"scorecardTemplateId":"none","plan":[{"round":2,"scorecardTemplateId":"neither"}]}"""),
        Delete(403, Lead, "scorecard-templates/<template>"),
        Delete(404, Stranger, "scorecard-templates/<template>"),
        Delete(204, Recruiter, "scorecard-templates/<template>"),
        Delete(404, Recruiter, "scorecard-templates/<template>"),
        Put(200, Recruiter, "jobs/j-design", """{"title":"Senior Architect","scorecardTemplateId":"<template>"}"""),
        Get(404, Lead, "interviews/<interview>/guide"),
        Post(201, Recruiter, "interview-guides", Guide) with { Keep = "guide" },
        Post(400, Recruiter, "interview-guides", """{"type":"lunch","sections":[{"minutes":0,"questionIds":["first"]}]}"""),
        Post(403, Lead, "interview-guides", Guide),
        Get(200, Lead, "interviews/<interview>/guide"),
        Get(403, Candidate, "interviews/<interview>/guide"),
        Get(404, Stranger, "interviews/<interview>/guide"),
        Get(200, Lead, "interview-guides/<guide>"),
        Get(404, Stranger, "interview-guides/<guide>"),
        Get(200, Recruiter, "interview-guides?limit=1"),
        Get(400, Recruiter, "interview-guides?limit=0"),
        Put(200, Recruiter, "interview-guides/<guide>", """{"name":"Architects","jobId":"j-design","sections":[{"title":"Design"}]}"""),
        Put(400, Recruiter, "interview-guides/<guide>", """{"name":"Architects"}"""),
        Get(404, Lead, "interviews/<interview>/guide"),
        Patch(200, Recruiter, "interview-guides/<guide>", """{"jobId":null}"""),
        Patch(404, Stranger, "interview-guides/<guide>", """{"jobId":null}"""),
        Get(200, Lead, "interviews/<interview>/guide"),
        Delete(403, Candidate, "interview-guides/<guide>"),
        Delete(204, Recruiter, "interview-guides/<guide>"),
        Get(404, Lead, "interviews/<interview>/guide"),
        Get(200, Recruiter, "interviews/<interview>/debrief"),
        Get(200, Lead, "interviews/<interview>/debrief"),
        Get(403, Candidate, "interviews/<interview>/debrief"),
        Get(404, Stranger, "interviews/<interview>/debrief"),
    ];
}
