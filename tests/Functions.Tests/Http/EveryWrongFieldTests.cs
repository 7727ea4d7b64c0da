using System.Text.Json.Nodes;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Http;

/// <summary>
/// REQ-INT-13: one answer tells everything that is wrong with a request by itself: names that are not known, values that cannot be read, and rules that are broken.
/// </summary>
public sealed class EveryWrongFieldTests(Stage stage) : IClassFixture<Stage>
{
    private static readonly string _long = new('x', 501);

    private static readonly string _longer = new('x', 10_001);

    /// <summary>Role, request, body, and the fields that are told. The path has the ids of what exists, under its name.</summary>
    public static TheoryData<string, string, string, string> Requests => new()
    {
        { "recruiter", "POST interviews/schedule/holds", """{"interviewerIds":["a b"],"start":"soon","durationMinutes":"long","timeZone":"Mars","ttl":"PT9H","shoeSize":9}""", "interviewerIds[0] start durationMinutes timeZone ttl shoeSize" },
        { "recruiter", "POST interviews/schedule/availability", """{"seats":[{"name":"lead","anyOf":[]}],"from":"soon","timeZone":"Mars","durationMinutes":"long","to":"2031-01-06","shoeSize":9}""", "seats[0].anyOf from timeZone durationMinutes shoeSize" },
        { "recruiter", "GET interviews/schedule/availability?from=soon&to=2031-01-06&durationMinutes=long&timeZone=Mars&shoeSize=9", "", "interviewerIds from durationMinutes timeZone shoeSize" },
        { "recruiter", "POST interviews/schedule/auto", """{"type":"chat","seats":[{"name":"lead","anyOf":[]}],"from":"soon","to":"2031-01-06","durationMinutes":5,"tags":[""],"shoeSize":9}""", "type seats[0].anyOf from durationMinutes tags[0] shoeSize" },
        { "recruiter", "POST interviews/schedule/bulk?dryRun=maybe", """{"rows":[],"shoeSize":9}""", "dryRun rows shoeSize" },
        { "recruiter", "POST self-schedule-links", """{"type":"chat","candidateId":"a b","interviewerIds":["p-1"],"from":"soon","to":"2031-01-06","durationMinutes":5,"tags":[""],"expiresAt":"never","shoeSize":9}""", "type candidateId from durationMinutes tags[0] expiresAt shoeSize" },
        { "recruiter", "POST INTERVIEW/self-schedule", """{"from":"soon","to":1,"timeZone":"Mars","minimumNotice":"none","expiresAt":"never","shoeSize":9}""", "from to timeZone minimumNotice expiresAt shoeSize" },
        { "recruiter", "POST self-schedule/TOKEN", """{"start":"soon","timeZone":"Mars","shoeSize":9}""", "start timeZone shoeSize" },
        { "recruiter", "POST self-schedule/TOKEN/cancel", $$"""{"reason":"{{_long}}","shoeSize":9}""", "reason shoeSize" },
        { "recruiter", "PUT people/p-9", """{"id":"another","email":"nowhere","timeZone":"Mars","workingHours":[{"from":"17:00","to":"09:00"},{"day":"monday","from":"17:00","to":"09:00"}],"exceptions":[{"off":true}],"maxPerDay":"many","weight":0,"shoeSize":9}""", "id email timeZone workingHours[0] workingHours[1] exceptions[0] maxPerDay weight shoeSize" },
        { "recruiter", "PUT people/no%20id", """{"email":"nowhere","name":1}""", "id email name" },
        { "recruiter", "PATCH people/PERSON", """{"email":"nowhere","maxPerDay":"many","weight":0,"shoeSize":9}""", "email maxPerDay weight shoeSize" },
        { "recruiter", "PUT candidates/c-9", """{"id":"another","status":"asleep","email":"nowhere","shoeSize":9}""", "id status email shoeSize" },
        { "recruiter", "PUT jobs/j-9", """{"id":"another","title":1,"hiringOwnerId":"p 1","scorecardAttributes":[""],"plan":[{"round":0}],"shoeSize":9}""", "id title hiringOwnerId scorecardAttributes[0] plan[0].round shoeSize" },
        { "recruiter", "PUT rooms/r-9", """{"id":"another","capacity":"six","aliases":[""],"shoeSize":9}""", "id capacity aliases[0] name shoeSize" },
        { "recruiter", "PUT organization", """{"name":1,"contactEmail":"nowhere","shoeSize":9}""", "name contactEmail shoeSize" },
        { "recruiter", "PUT INTERVIEW", """{"type":"chat","scheduledAt":"yesterday","timeZone":"Mars","durationMinutes":5,"tags":[""],"shoeSize":9}""", "type scheduledAt timeZone durationMinutes tags[0] shoeSize" },
        { "recruiter", "PATCH INTERVIEW", """{"type":"chat","round":0,"durationMinutes":5,"tags":[""],"shoeSize":9}""", "type round durationMinutes tags[0] shoeSize" },
        { "recruiter", "PUT INTERVIEW/reschedule", $$"""{"newDateTime":"soon","durationMinutes":"long","timeZone":"Mars","reason":"{{_long}}","internalReason":"{{_long}}","shoeSize":9}""", "newDateTime durationMinutes timeZone reason internalReason shoeSize" },
        { "recruiter", "PUT INTERVIEW/prepare", $$"""{"notes":"{{_longer}}","private":"perhaps","shoeSize":9}""", "notes private shoeSize" },
        { "recruiter", "POST INTERVIEW/start", $$"""{"location":"{{_long}}","deviceInfo":{"camera":"{{_long}}"},"shoeSize":9}""", "location deviceInfo.camera shoeSize" },
        { "recruiter", "PUT INTERVIEW/complete", $$"""{"completedAt":"soon","rating":9,"score":101,"notes":"{{_longer}}","decision":"perhaps","shoeSize":9}""", "completedAt performanceRating score notes decision shoeSize" },
        { "recruiter", "POST INTERVIEW/cancel", $$"""{"reason":"{{_long}}","internalReason":"{{_long}}","scope":"some","shoeSize":9}""", "reason internalReason scope shoeSize" },
        { "recruiter", "POST INTERVIEW/no-show", $$"""{"party":"nobody","notes":"{{_longer}}","shoeSize":9}""", "party notes shoeSize" },
        { "recruiter", "POST COMPLETED/thank-you", $$"""{"recipients":["","a@b@c"],"notes":"{{_longer}}","shoeSize":9}""", "recipients[0] recipients[1] method notes shoeSize" },
        { "candidate", "POST COMPLETED/rating", $$"""{"rating":9,"comment":"{{_longer}}","shoeSize":9}""", "rating comment shoeSize" },
        { "recruiter", "POST interviews/schedule/recurring", """{"type":"chat","durationMinutes":5,"scheduledAt":"soon","tags":[""],"shoeSize":9}""", "type durationMinutes scheduledAt tags[0] rrule shoeSize" },
        { "recruiter", "POST COMPLETED/feedback", $$"""{"interviewerId":"INTERVIEWER","recommendation":"perhaps","ratings":{"depth":9},"strengths":"{{_longer}}","shoeSize":9}""", "recommendation ratings.depth strengths shoeSize" },
        { "recruiter", "PUT SCORECARD", """{"ratings":{"depth":9},"strengths":1,"shoeSize":9}""", "recommendation ratings.depth strengths shoeSize" },
        { "recruiter", "PATCH SCORECARD", """{"ratings":{"depth":9},"recommendation":"perhaps","shoeSize":9}""", "ratings.depth recommendation shoeSize" },
        { "recruiter", "POST COMPLETED/results", $$"""{"score":101,"decision":"perhaps","feedback":"{{_longer}}","shoeSize":9}""", "score decision feedback shoeSize" },
        { "recruiter", "POST COMPLETED/results", """{"responses":[{"responseId":"0198a000-0000-7000-8000-0000000000d1","score":101},{"responseId":"0198a000-0000-7000-8000-0000000000d1"}],"shoeSize":9}""", "responses[0].score responses[1].responseId responses[1].score shoeSize" },
        { "candidate", "POST INTERVIEW/responses", """{"questionId":"one","response":"","code":{"language":"","source":""},"audioUrl":"http://a.example","videoUrl":"x","transcript":[{"word":"","startMs":0,"endMs":0}],"responseTime":-1,"shoeSize":9}""", "questionId code.language code.source audioUrl videoUrl transcript[0].word responseTime shoeSize" },
        { "candidate", "PUT INTERVIEW/responses/0198a000-0000-7000-8000-0000000000d1", """{"audioUrl":"http://a.example","responseTime":"long","shoeSize":9}""", "audioUrl responseTime shoeSize" },
        { "recruiter", "POST COMPLETED/documents?kind=poem&name=a%2Fb&visibleToCandidate=perhaps&parts=0&shoeSize=9", "", "kind name visibleToCandidate parts shoeSize" },
        { "recruiter", "POST INTERVIEW/questions/generate", """{"jobId":"a b","count":99,"difficulty":"brutal","focusAreas":[""],"useResume":"yes","evaluator":"oracle","shoeSize":9}""", "jobId count difficulty focusAreas useResume evaluator shoeSize" },
        { "candidate", "POST interviews/ai-mock", """{"durationMinutes":500,"difficulty":"brutal","focusAreas":[""],"enableHints":"yes","shoeSize":9}""", "jobRole durationMinutes difficulty focusAreas enableHints shoeSize" },
        { "candidate", "POST PRACTICE/start", $$"""{"location":"{{_long}}","networkQuality":1,"shoeSize":9}""", "location networkQuality shoeSize" },
        { "candidate", "POST PRACTICE/hint", """{"number":"one","shoeSize":9}""", "number shoeSize" },
        { "candidate", "POST PRACTICE/response", """{"number":0,"audioUrl":"tape","responseTime":-1,"shoeSize":9}""", "number transcript audioUrl responseTime shoeSize" },
        { "recruiter", "POST interviews/question-banks", """{"name":" ","difficulty":"soft","tags":[""],"isPublic":"perhaps","defaultTimeLimit":0,"shoeSize":9}""", "name difficulty tags[0] isPublic defaultTimeLimitMinutes shoeSize" },
        { "recruiter", "POST interviews/question-banks/0198a000-0000-7000-8000-000000000001/questions", """{"type":"poem","difficulty":"soft","hints":[""],"evaluationCriteria":{"depth":11},"timeLimitMinutes":0,"sampleAnswers":[{"answer":"x","rating":101}],"shoeSize":9}""", "questionText type difficulty hints[0] evaluationCriteria.depth timeLimitMinutes sampleAnswers[0].rating shoeSize" },
        { "recruiter", "POST interviews/question-banks/0198a000-0000-7000-8000-000000000001/questions/bulk-import?skipErrors=maybe", """{"questions":[],"shoeSize":9}""", "skipErrors questions shoeSize" },
        { "recruiter", "POST interviews/question-banks/0198a000-0000-7000-8000-000000000001/pick", """{"count":0,"type":"poem","difficulty":"soft","tags":"all","candidateId":"a b","seed":"","shoeSize":9}""", "count type difficulty tags candidateId seed shoeSize" },
        { "recruiter", "PUT INTERVIEW/questions", """{"questions":[{"questionText":" ","type":"poem"},{},7]}""", "questions[0].questionText questions[0].type questions[1].questionText questions[2]" },
        { "admin", "POST webhooks", """{"url":"http://a.example","events":["nothing"],"secret":"x","description":1,"shoeSize":9}""", "url events secret description shoeSize" },
        { "admin", "PUT WEBHOOK", """{"events":["nothing"],"description":1,"shoeSize":9}""", "url events description shoeSize" },
        { "admin", "PATCH WEBHOOK", """{"url":"http://a.example","events":["nothing"],"description":1,"shoeSize":9}""", "url events description shoeSize" },
    };

    [Theory]
    [InlineData("""{"candidateId":"c-1","durationMinutes":5,"scheduledAt":"yesterday"}""", "type scheduledAt durationMinutes")]
    [InlineData("""{"type":"chat","durationMinutes":5,"scheduledAt":"2031-01-05T14:00:00","shoeSize":9}""", "type shoeSize scheduledAt durationMinutes")]
    [InlineData("""{"type":"video","scheduledAt":"2031-01-05T14:00:00Z","durationMinutes":60,"timeZone":"Mars","meetingUrl":"x","tags":[""],"candidateId":"a b"}""", "timeZone meetingUrl tags[0] candidateId")]
    public async Task Schedule_SeveralWrongFields_AreToldAtOnce(string body, string fields)
    {
        using var recruiter = stage.Host.Recruiter();

        var reply = await recruiter.PostAsync("interviews", body);

        (reply.Status, reply.Code).ShouldBe((400, "validation_failed"));
        reply.Fields.ShouldBe(fields.Split(' '), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Request_SeveralWrongFields_AreToldAtOnce(string role, string request, string body, string fields)
    {
        using var caller = stage.As(role);
        var (method, path) = (request.Split(' ')[0], request.Split(' ')[1]);

        var reply = await caller.SendAsync(new HttpMethod(method), await ExistingAsync(path), body.Length == 0 ? null : body);

        (reply.Status, reply.Code).ShouldBe((400, "validation_failed"), reply.Body?.ToJsonString());
        reply.Fields.ShouldBe(fields.Split(' '), ignoreOrder: true);
    }

    [Fact]
    public async Task Row_OfMany_TellsItsWrongFieldsAtOnce()
    {
        using var recruiter = stage.Host.Recruiter();

        var reply = await recruiter.PostAsync("interviews/schedule/bulk?dryRun=true", """{"rows":[{"type":"chat","candidateId":"a b","durationMinutes":5,"scheduledAt":"yesterday","shoeSize":9}]}""");

        reply["results"][0]!["problem"]!["errors"]!.AsObject().Select(error => error.Key)
            .ShouldBe(["type", "candidateId", "durationMinutes", "scheduledAt", "shoeSize"], ignoreOrder: true);
    }

    /// <summary>The path with the address of what it names in capitals, which is made.</summary>
    private async Task<string> ExistingAsync(string path)
    {
        var name = Array.Find(path.Split('/', '?'), part => part.All(char.IsAsciiLetterUpper));
        return name is null ? path : path.Replace(name, await AddressAsync(name), StringComparison.Ordinal);
    }

    private async Task<string> AddressAsync(string name) => name switch
    {
        "PERSON" => await PersonAsync(),
        "INTERVIEW" => (await stage.BringAsync(Life.Scheduled)).Path,
        "COMPLETED" => (await stage.BringAsync(Life.Completed)).Path,
        "SCORECARD" => await ScorecardAsync(await stage.BringAsync(Life.Completed)),
        "WEBHOOK" => await WebhookAsync(),
        "TOKEN" => await TokenAsync(),
        "PRACTICE" => $"interviews/ai-mock/{Guid.NewGuid()}",
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Nothing is called so."),
    };

    private async Task<string> PersonAsync()
    {
        var person = stage.NewId("person");
        await stage.CommandAsync("PUT", $"people/{person}", "{}");
        return person;
    }

    private async Task<string> ScorecardAsync(Booked completed)
    {
        var scorecard = new JsonObject { ["interviewerId"] = completed.Interviewer, ["recommendation"] = "yes" };
        return $"{completed.Path}/feedback/{(await stage.CommandAsync("POST", $"{completed.Path}/feedback", scorecard.ToJsonString())).Text("id")}";
    }

    private async Task<string> WebhookAsync()
    {
        using var admin = stage.As("admin");
        return $"webhooks/{(await admin.PostAsync("webhooks", """{"url":"https://hooks.example.com/in","events":["interview.evaluated"]}""")).Text("id")}";
    }

    private async Task<string> TokenAsync()
    {
        using var recruiter = stage.As("recruiter");
        var link = await recruiter.PostAsync(
            "self-schedule-links",
            new { type = "technical", candidateId = stage.NewId("candidate"), interviewerIds = new[] { await PersonAsync() }, from = "2027-12-06", to = "2027-12-10", durationMinutes = 60 });
        return link.Text("token");
    }
}
