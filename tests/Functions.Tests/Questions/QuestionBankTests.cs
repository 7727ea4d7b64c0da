using Interviews.Domain.Questions;
using Interviews.Domain.Storage;
using Interviews.Functions.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using static Interviews.Functions.Tests.Questions.BankCalls;

namespace Interviews.Functions.Tests.Questions;

/// <summary>REQ-QUE-04: banks and who sees them.</summary>
public sealed class QuestionBankTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Bank_Private_ExistsForItsOwnerAndAdminsAlone()
    {
        using var owner = stage.As("interviewer");
        var bank = await owner.NewBankAsync($$"""{"name":"{{stage.NewId("Private")}}"}""");
        var question = await owner.AddAsync(bank, new { questionText = "What is a closure?" });

        foreach (var role in new[] { "recruiter", "interviewer" })
        {
            using var other = stage.As(role);
            foreach (var path in new[] { bank, $"{bank}/questions", $"{bank}/questions/{question}", $"{bank}/stats" })
            {
                (await other.GetAsync(path)).ShouldBeRefused(404, "not_found");
            }

            (await other.PutAsync(bank, """{"name":"Mine"}""")).ShouldBeRefused(404, "not_found");
            (await other.PostAsync($"{bank}/questions", """{"questionText":"Why?"}""")).ShouldBeRefused(404, "not_found");
            (await other.PostAsync($"{bank}/questions/bulk-import", """{"questions":[{"questionText":"Why?"}]}""")).ShouldBeRefused(404, "not_found");
            (await other.PostAsync($"{bank}/pick", """{"count":1}""")).ShouldBeRefused(404, "not_found");
            (await other.DeleteAsync(bank)).ShouldBeRefused(404, "not_found");
            (await ListedAsync(other)).ShouldNotContain(bank);
        }

        using var admin = stage.As("admin");
        (await admin.GetAsync($"{bank}/questions/{question}")).ShouldBeAccepted();
        (await ListedAsync(admin)).ShouldContain(bank);
        (await ListedAsync(owner)).ShouldContain(bank);
        using var elsewhere = stage.As("admin", null, "globex");
        (await elsewhere.GetAsync(bank)).ShouldBeRefused(404, "not_found");
    }

    [Fact]
    public async Task Bank_Public_IsReadByAllWhoInterviewAndWrittenByRecruiters()
    {
        using var owner = stage.As("interviewer");
        var bank = await owner.NewBankAsync("""{"name":"Public","isPublic":true}""");
        using var other = stage.As("interviewer");
        using var recruiter = stage.As("recruiter");

        (await other.GetAsync(bank)).ShouldBeAccepted();
        (await other.PostAsync($"{bank}/questions", """{"questionText":"Why?"}""")).ShouldBeRefused(403, "forbidden");
        (await recruiter.PostAsync($"{bank}/questions", """{"questionText":"Why?"}""")).Status.ShouldBe(201);
        (await recruiter.PatchAsync(bank, """{"isPublic":false}""")).ShouldBeAccepted();
        (await recruiter.GetAsync(bank)).ShouldBeRefused(404, "not_found");
    }

    [Fact]
    public async Task Bank_ByACandidate_IsForbiddenEverywhere()
    {
        using var owner = stage.As("recruiter");
        var bank = await owner.NewBankAsync("""{"name":"Public","isPublic":true}""");
        using var candidate = stage.As("candidate");

        foreach (var path in new[] { Banks, bank, $"{bank}/questions", $"{bank}/stats" })
        {
            (await candidate.GetAsync(path)).ShouldBeRefused(403, "forbidden");
        }
    }

    [Fact]
    public async Task Put_WithTheETagThatWasRead_ReplacesAllButOwnerAndQuestions()
    {
        using var owner = stage.As("interviewer");
        var bank = await owner.NewBankAsync("""{"name":"Old","category":"Web","tags":["a"],"difficulty":"hard"}""");
        await owner.AddAsync(bank, new { questionText = "Why?" });
        var read = await owner.GetAsync(bank);

        var put = await owner.PutAsync(bank, """{"name":"New"}""", ("If-Match", read.ETag!));

        (put.Text("name"), put.Text("ownerId"), put.Body!["category"]).ShouldBe(("New", read.Text("ownerId"), null));
        (await owner.PutAsync(bank, """{"name":"Late"}""", ("If-Match", read.ETag!))).ShouldBeRefused(412, "precondition_failed");
        (await owner.TextsAsync(bank)).ShouldBe(["Why?"]);
    }

    [Fact]
    public async Task Delete_AfterACrashInBetween_IsCompletedByItsRepeat()
    {
        var store = new CrashingStore();
        await using var host = await InterviewsHost.StartAsync(configure: store.Install);
        using var recruiter = host.Recruiter();
        var bank = await recruiter.NewBankAsync();
        (await recruiter.ImportCsvAsync(bank, "question\n" + string.Join('\n', Enumerable.Range(0, 250).Select(number => $"Question {number}?")))).ShouldBeAccepted();
        var commits = 0;
        store.CrashesAt = writes => writes.OfType<Write.Delete>().Any() && ++commits == 3;

        (await recruiter.DeleteAsync(bank)).ShouldBeRefused(503, "unavailable");
        store.Restart();
        (await recruiter.GetAsync(bank)).ShouldBeRefused(404, "not_found");
        (await recruiter.PostAsync($"{bank}/questions", """{"questionText":"Too late?"}""")).ShouldBeRefused(404, "not_found");
        using var interviewer = host.As("i-1", "interviewer");
        (await interviewer.DeleteAsync(bank)).ShouldBeRefused(404, "not_found");
        (await recruiter.DeleteAsync(bank)).Status.ShouldBe(204);

        var records = host.Services.GetRequiredService<IStore>();
        var id = Guid.Parse(bank.Split('/')[^1]);
        (await records.QueryAsync(InterviewsHost.Organization, new QuestionsOfBank(id), 200, null, default)).Items.ShouldBeEmpty();
        (await records.ReadAsync<BankContents>(InterviewsHost.Organization, BankContents.RecordId(id), default)).ShouldBeNull();
        (await recruiter.DeleteAsync(bank)).ShouldBeRefused(404, "not_found");
    }

    private static async Task<IReadOnlyList<string>> ListedAsync(Caller caller) =>
        [.. (await caller.GetAsync($"{Banks}?limit=200"))["items"].AsArray().Select(bank => $"{Banks}/{bank!["id"]}")];
}
