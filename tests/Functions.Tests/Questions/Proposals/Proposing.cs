using Interviews.Functions.Tests.Evaluation;
using Interviews.Functions.Tests.Harness;
using Shouldly;

namespace Interviews.Functions.Tests.Questions.Proposals;

/// <summary>An interview of <see cref="WithModel"/> that is still to come, for which questions are proposed.</summary>
internal sealed record Proposing(WithModel System, string Interview)
{
    public string Path => $"interviews/{Interview}/questions";

    public static async Task<Proposing> ForCarlaAsync(WithModel system, string day = "2026-03-05")
    {
        var scheduled = await system.Admin.PostAsync("interviews", new
        {
            type = "technical",
            scheduledAt = $"{day}T10:00:00Z",
            duration = 60,
            candidateId = "c-1",
            jobId = "j-1",
            interviewers = new[] { new { id = "p-1", name = "Jane Smith", seat = "lead" } },
        });
        scheduled.Status.ShouldBe(201, scheduled.Content);
        return new Proposing(system, scheduled.Text("id"));
    }

    public Task<Reply> AskAsync(string wish = """{"count":2}""", params (string Name, string Value)[] headers) => System.Admin.PostAsync($"{Path}/generate", wish, headers);

    /// <summary>Asks, and waits for all that happens at once.</summary>
    public async Task<Reply> ProposeAsync(string wish = """{"count":2}""")
    {
        var asked = await AskAsync(wish);
        asked.Status.ShouldBe(202, asked.Content);
        await System.Host.Clock.DrainAsync();
        return await ReadAsync(asked);
    }

    public Task<Reply> ReadAsync(Reply proposal) => System.Admin.GetAsync($"{Path}/proposals/{proposal.Text("proposalId")}");

    /// <summary>State, failure, and how many questions.</summary>
    public static string Outcome(Reply proposal) => $"{proposal.Text("state")} {proposal.Body!["failure"]} {Texts(proposal).Count}".Replace("  ", " ", StringComparison.Ordinal);

    public static IReadOnlyList<string> Texts(Reply proposal) => [.. proposal["questions"].AsArray().Select(question => question!["questionText"]!.GetValue<string>())];

    /// <summary>Reason, characteristic and count of each.</summary>
    public static string LeftOut(Reply proposal) =>
        string.Join(", ", proposal["leftOut"].AsArray().Select(each => $"{each!["reason"]} {each["characteristic"]} {each["count"]}".Replace("  ", " ", StringComparison.Ordinal)));
}
