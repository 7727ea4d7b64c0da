using Interviews.Functions.Tests.Harness;
using Interviews.Functions.Tests.Responses;
using Shouldly;

namespace Interviews.Functions.Tests.Evaluation.Responses;

/// <summary>An interview of <see cref="WithModel"/> under way, of which Carla has answered the question.</summary>
internal sealed record Answered(InterviewsHost Host, Caller Admin, string Interview, string Response)
{
    public string Path => $"interviews/{Interview}/responses/{Response}/evaluate";

    public static Task<Answered> ByCarlaAsync(WithModel system, string answer = "A closure keeps its scope, says Carla Diaz.") => ByCarlaAsync(system.Host, system.Admin, answer);

    public static async Task<Answered> ByCarlaAsync(InterviewsHost host, Caller admin, string answer = "A closure keeps its scope, says Carla Diaz.")
    {
        var scheduled = await admin.PostAsync("interviews", new
        {
            type = "technical",
            scheduledAt = "2026-03-02T10:00:00Z",
            duration = 60,
            candidateId = "c-1",
            interviewers = new[] { new { id = "p-1", name = "Jane Smith", seat = "lead" } },
        });
        scheduled.Status.ShouldBe(201, scheduled.Content);
        var interview = scheduled.Text("id");
        await Answering.AskAsync(host, Guid.Parse(interview));
        await host.Clock.AdvanceToAsync(InterviewsHost.Beginning.AddHours(1));
        using var carla = host.As("c-1", "candidate");
        var posted = await carla.PostAsync($"interviews/{interview}/responses", new { questionId = Answering.Closures, response = answer });
        posted.Status.ShouldBe(201, posted.Content);
        return new Answered(host, admin, interview, posted.Text("id"));
    }

    /// <summary>Asks for its evaluation, and waits for all that happens at once.</summary>
    public async Task<Reply> EvaluateAsync()
    {
        var asked = await Admin.PostAsync(Path);
        asked.Status.ShouldBe(202, asked.Content);
        await Host.Clock.DrainAsync();
        return await ReadAsync();
    }

    /// <summary>Carla answers otherwise, and that is evaluated.</summary>
    public async Task<Reply> EvaluateAnewAsync(string answer = "It is a function that remembers.")
    {
        using var carla = Host.As("c-1", "candidate");
        (await carla.PutAsync($"interviews/{Interview}/responses/{Response}", new { response = answer })).ShouldBeAccepted();
        return await EvaluateAsync();
    }

    public Task<Reply> ReadAsync() => Admin.GetAsync(Path);

    /// <summary>State, failure and score.</summary>
    public static string Outcome(Reply evaluation) => $"{evaluation.Text("state")} {evaluation.Body!["failure"]} {evaluation.Body["score"]}".Replace("  ", " ", StringComparison.Ordinal).Trim();
}
