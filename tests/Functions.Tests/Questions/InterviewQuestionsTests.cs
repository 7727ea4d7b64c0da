using System.Text.Json.Nodes;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Questions;

/// <summary>REQ-QUE-03: what an interview asks. REQ-QUE-08: how often a question was asked. REQ-QUE-01: default questions.</summary>
public sealed class InterviewQuestionsTests(Stage stage) : IClassFixture<Stage>
{
    private const string Secret = "ONLY-FOR-STAFF";

    [Fact]
    public async Task Put_FromABankAndWhole_KeepsCopiesWhateverBecomesOfTheBank()
    {
        using var recruiter = stage.As("recruiter");
        var (bank, question) = await OneAsync(recruiter);
        var booked = await stage.ScheduleAsync();

        var put = await recruiter.PutAsync($"{booked.Path}/questions", $$"""{"questions":[{"bankId":"{{Id(bank)}}","questionId":"{{question}}"},{"questionText":"Own?","type":"general"}]}""");
        (await recruiter.PutAsync($"{bank}/questions/{question}", """{"questionText":"Something else?"}""")).ShouldBeAccepted();
        (await recruiter.DeleteAsync(bank)).Status.ShouldBe(204);

        put.Status.ShouldBe(200, put.Content);
        Texts(await stage.ReadAsync($"{booked.Path}/questions")).ShouldBe(["1 What is a closure?", "2 Own?"]);
    }

    [Fact]
    public async Task Put_WhatWasReadInAnotherOrder_KeepsTheCopies()
    {
        using var recruiter = stage.As("recruiter");
        var (bank, question) = await OneAsync(recruiter);
        var booked = await stage.ScheduleAsync();
        await recruiter.PutAsync($"{booked.Path}/questions", $$"""{"questions":[{"bankId":"{{Id(bank)}}","questionId":"{{question}}"},{"questionText":"Own?"}]}""");
        await recruiter.DeleteAsync(bank);
        var read = await stage.ReadAsync($"{booked.Path}/questions");

        var turned = new JsonObject { ["questions"] = new JsonArray([.. read["questions"].AsArray().Reverse().Select(question => question!.DeepClone())]) };
        var put = await recruiter.PutAsync($"{booked.Path}/questions", turned, ("If-Match", read.ETag!));

        Texts(put).ShouldBe(["1 Own?", "2 What is a closure?"]);
        put["questions"][1]!["questionId"]!.GetValue<string>().ShouldBe(question);
        (await recruiter.PutAsync($"{booked.Path}/questions", """{"questions":[]}""", ("If-Match", read.ETag!))).ShouldBeRefused(412, "precondition_failed");
    }

    [Fact]
    public async Task Put_SameAgain_IsNoSecondEvent()
    {
        using var recruiter = stage.As("recruiter");
        var booked = await stage.ScheduleAsync();
        var body = """{"questions":[{"questionText":"Own?"}]}""";

        var first = await recruiter.PutAsync($"{booked.Path}/questions", body);
        var again = await recruiter.PutAsync($"{booked.Path}/questions", body);

        again.ETag.ShouldBe(first.ETag);
        (await stage.ReadAsync($"{booked.Path}/timeline"))["items"].AsArray().Count(item => item!["what"]!.GetValue<string>() == "QuestionsSet").ShouldBe(1);
    }

    [Fact]
    public async Task Get_AsItsCandidate_ShowsTheQuestionsFromTheStartOnAndNothingThatIsExpected()
    {
        using var recruiter = stage.As("recruiter");
        var (bank, question) = await OneAsync(recruiter);
        var booked = await stage.ScheduleAsync("""{"scheduledAt":"{{PT10M}}"}""");
        await recruiter.PutAsync($"{booked.Path}/questions", $$"""{"questions":[{"bankId":"{{Id(bank)}}","questionId":"{{question}}"}]}""");
        using var candidate = stage.As("candidate", booked.CandidateId);
        using var stranger = stage.As("candidate");
        using var both = stage.As("candidate recruiter", booked.CandidateId);

        (await candidate.GetAsync($"{booked.Path}/questions"))["questions"].AsArray().ShouldBeEmpty();
        await stage.AdvanceToAsync(booked.Start);
        var seen = await candidate.GetAsync($"{booked.Path}/questions");

        seen["questions"].AsArray().ShouldHaveSingleItem()!.AsObject().Select(member => member.Key).ShouldBe(["number", "questionId", "questionText", "type", "timeLimitMinutes", "hints"]);
        seen.Content.ShouldNotContain(Secret);
        (await both.GetAsync($"{booked.Path}/questions")).Content.ShouldNotContain(Secret);
        (await both.PutAsync($"{booked.Path}/questions", """{"questions":[]}""")).ShouldBeRefused(403, "forbidden");
        (await stranger.GetAsync($"{booked.Path}/questions")).Status.ShouldBe(403);
        (await stage.ReadAsync($"{booked.Path}/questions")).Content.ShouldContain(Secret);
        using var interviewer = stage.As("interviewer", booked.Interviewer);
        (await interviewer.GetAsync($"{booked.Path}/questions")).Content.ShouldContain(Secret);
        (await candidate.GetAsync($"{booked.Path}/timeline")).Content.ShouldNotContain("QuestionsSet");
    }

    [Fact]
    public async Task Put_FromSomebodysPrivateBank_IsRefusedAsUnknown()
    {
        using var owner = stage.As("interviewer");
        var (bank, question) = await OneAsync(owner, """{"name":"Private"}""");
        var booked = await stage.ScheduleAsync();
        using var recruiter = stage.As("recruiter");

        (await recruiter.PutAsync($"{booked.Path}/questions", $$"""{"questions":[{"questionText":"Own?"},{"bankId":"{{Id(bank)}}","questionId":"{{question}}"}]}""")).ShouldBeRefused(400, "validation_failed", "questions[1]");
    }

    [Fact]
    public async Task Stats_AfterQuestionsWereSetAndTakenBack_CountInHowManyInterviewsTheyAre()
    {
        using var recruiter = stage.As("recruiter");
        var (bank, question) = await OneAsync(recruiter);
        var ask = $$"""{"questions":[{"bankId":"{{Id(bank)}}","questionId":"{{question}}"}]}""";
        var (first, second) = (await stage.ScheduleAsync(), await stage.ScheduleAsync("""{"scheduledAt":"{{P8D}}"}"""));
        foreach (var path in new[] { first.Path, first.Path, second.Path })
        {
            (await recruiter.PutAsync($"{path}/questions", ask)).ShouldBeAccepted();
        }

        await ShouldBeAskedAsync(2);
        (await recruiter.PutAsync($"{second.Path}/questions", """{"questions":[]}""")).ShouldBeAccepted();
        await ShouldBeAskedAsync(1);
        (await recruiter.DeleteAsync($"{bank}/questions/{question}")).Status.ShouldBe(204);
        (await recruiter.GetAsync($"{bank}/stats"))["items"].AsArray().ShouldBeEmpty();

        async Task ShouldBeAskedAsync(int times)
        {
            var stats = await recruiter.GetAsync($"{bank}/stats");
            stats["totals"]["asked"]!.GetValue<int>().ShouldBe(times);
            var item = stats["items"].AsArray().ShouldHaveSingleItem()!;
            (item["questionId"]!.GetValue<string>(), item["asked"]!.GetValue<int>(), item["effectiveness"]).ShouldBe((question, times, null));
        }
    }

    [Fact]
    public async Task Stats_AfterResults_CountTheLastOneAndKeepAnsweredQuestions()
    {
        using var recruiter = stage.As("recruiter");
        var (bank, question) = await OneAsync(recruiter);
        var booked = await stage.BringAsync(Life.InProgress);
        (await recruiter.PutAsync($"{booked.Path}/questions", $$"""{"questions":[{"bankId":"{{Id(bank)}}","questionId":"{{question}}"}]}""")).ShouldBeAccepted();
        using var candidate = stage.As("candidate", booked.CandidateId);
        var response = (await candidate.PostAsync($"{booked.Path}/responses", $$"""{"questionId":"{{question}}","response":"A function and its scope."}""")).Text("id");
        (await recruiter.PutAsync($"{booked.Path}/questions", """{"questions":[]}""")).ShouldBeRefused(400, "validation_failed", "questions");
        (await recruiter.PostAsync($"{booked.Path}/complete")).ShouldBeAccepted();

        foreach (var score in new[] { 90, 60, 60 })
        {
            (await recruiter.PostAsync($"{booked.Path}/results", $$"""{"score":80,"decision":"hire","responses":[{"responseId":"{{response}}","score":{{score}}}]}""")).ShouldBeAccepted();
            var stats = await recruiter.GetAsync($"{bank}/stats");
            foreach (var counted in new[] { stats["totals"], stats["items"].AsArray().ShouldHaveSingleItem()! })
            {
                (counted["answered"]!.GetValue<int>(), counted["scored"]!.GetValue<int>(), counted["meanScore"]!.GetValue<double>()).ShouldBe((1, 1, score));
            }
        }
    }

    [Fact]
    public async Task DefaultQuestions_ByTypeAndDifficulty_ShowWhatIsExpectedToThoseWhoInterviewOnly()
    {
        using var candidate = stage.As("candidate");
        using var interviewer = stage.As("interviewer");

        var seen = await candidate.GetAsync("interviews/default-questions?type=coding&difficulty=medium");
        var full = await interviewer.GetAsync("interviews/default-questions?type=coding&difficulty=medium");

        seen["items"].AsArray().ShouldAll(item => item!["type"]!.GetValue<string>() == "coding" && item["difficulty"]!.GetValue<string>() == "medium");
        seen.Content.ShouldNotContain("expectedAnswer");
        full["items"].AsArray().ShouldAll(item => item!["expectedAnswer"]!.GetValue<string>().Length > 0);
        (await candidate.GetAsync("interviews/default-questions"))["items"].AsArray().Count.ShouldBeGreaterThanOrEqualTo(40);
    }

    private static string Id(string path) => path.Split('/')[^1];

    private static async Task<(string Bank, string Question)> OneAsync(Caller caller, string bank = """{"name":"JavaScript","isPublic":true}""")
    {
        var path = await caller.NewBankAsync(bank);
        return (path, await caller.AddAsync(path, new
        {
            questionText = "What is a closure?",
            expectedAnswer = Secret,
            followUpQuestions = new[] { Secret },
            evaluationCriteria = new Dictionary<string, int> { [Secret] = 5 },
            sampleAnswers = new[] { new { answer = Secret, rating = 90 } },
            skill = Secret,
            hints = new[] { "Think of counters." },
        }));
    }

    private static IReadOnlyList<string> Texts(Reply reply) => [.. reply["questions"].AsArray().Select(question => $"{question!["number"]} {question["questionText"]}")];
}
