using Interviews.Functions.Tests.Documents;
using Interviews.Functions.Tests.Harness;

namespace Interviews.Functions.Tests.WholeSystem.Fuzz;

/// <summary>What requests can be about: interviews of every state with their people, and another organization that has a mark in every text.</summary>
internal sealed class Population(Stage stage)
{
    /// <summary>In every text of the other organization.</summary>
    public const string Mark = "GLOBEXCANARY";

    private const string Elsewhere = "globex";

    private readonly List<string> _interviews = [];
    private readonly List<string> _ids = [];

    public List<string> Candidates { get; } = [];

    public List<string> People { get; } = [];

    public List<string> Jobs { get; } = ["j-1", "j-2"];

    public DateTimeOffset Now => stage.Now;

    /// <summary>Ids of interviews, also of the other organization's.</summary>
    public IReadOnlyList<string> Interviews => _interviews;

    /// <summary>Ids of documents, scorecards, webhooks.</summary>
    public IReadOnlyList<string> Others => _ids;

    public async Task FillAsync()
    {
        foreach (var job in Jobs)
        {
            await stage.CommandAsync("PUT", $"jobs/{job}", """{"title":"Engineer","scorecardAttributes":["problemSolving","communication"]}""");
        }

        foreach (var life in Enum.GetValues<Life>())
        {
            var booked = await stage.BringAsync(life, """{"jobId":"j-1"}""");
            _interviews.Add(booked.Id);
            Candidates.Add(booked.CandidateId);
            People.Add(booked.Interviewer);
        }

        using var recruiter = stage.Host.Recruiter();
        _ids.Add((await recruiter.UploadedAsync($"interviews/{_interviews[0]}", query: "&visibleToCandidate=true")).Split('/')[^1]);
        _ids.Add((await recruiter.PostAsync($"interviews/{_interviews[6]}/feedback", $$"""{"interviewerId":"{{People[6]}}","recommendation":"yes"}""")).Text("id"));
        var bank = (await recruiter.PostAsync("interviews/question-banks", """{"name":"JavaScript","isPublic":true}""")).Text("id");
        _ids.Add(bank);
        _ids.Add((await recruiter.PostAsync($"interviews/question-banks/{bank}/questions", """{"questionText":"What is a closure?"}""")).Text("id"));
        using var admin = stage.As("admin");
        _ids.Add((await admin.PostAsync("webhooks", """{"url":"https://hooks.example.com/in","events":["interview.evaluated"]}""")).Text("id"));
        await FillElsewhereAsync();
    }

    /// <summary>Under the same ids of people and jobs, so that an answer that forgets the organization would show it.</summary>
    private async Task FillElsewhereAsync()
    {
        using var admin = stage.As("admin", "their-admin", Elsewhere);
        foreach (var (kind, id) in People.Select(id => ("people", id)).Concat(Candidates.Select(id => ("candidates", id))))
        {
            (await admin.PutAsync($"{kind}/{id}", $$"""{"name":"{{Mark}} {{id}}"}""")).ShouldBeAccepted();
        }

        foreach (var job in Jobs)
        {
            (await admin.PutAsync($"jobs/{job}", $$"""{"title":"{{Mark}}","scorecardAttributes":["{{Mark}}"]}""")).ShouldBeAccepted();
        }

        (await admin.PostAsync("webhooks", $$"""{"url":"https://hooks.example.com/in","description":"{{Mark}}","events":["interview.evaluated"]}""")).ShouldBeAccepted();
        var bank = await admin.PostAsync("interviews/question-banks", $$"""{"name":"{{Mark}}","isPublic":true}""");
        _ids.Add(bank.Text("id"));
        _ids.Add((await admin.PostAsync($"interviews/question-banks/{bank.Text("id")}/questions", $$"""{"questionText":"{{Mark}}"}""")).Text("id"));
        foreach (var person in People)
        {
            var theirs = await admin.PostAsync("interviews", stage.Booking($$"""{"interviewers":["{{person}}"],"jobId":"j-1","notes":"{{Mark}}","tags":["{{Mark}}"],"location":"{{Mark}}"}"""));
            theirs.ShouldBeAccepted();
            _interviews.Add(theirs.Text("id"));
        }
    }
}
