using System.Text.Json.Nodes;
using Interviews.Functions.Tests.Harness;
using Shouldly;

namespace Interviews.Functions.Tests.Practice;

/// <summary>Somebody who practices, and their interview: first the question for a challenging project, with five minutes, hints and a follow-up question.</summary>
internal sealed record Practicing(InterviewsHost Host, string Owner, string Id)
{
    public const string Wanted =
        """{"jobRole":"Software Engineer","durationMinutes":15,"questionTypes":["behavioral","situational"],"focusAreas":["challenging project"],"enableHints":true}""";

    public const string Answer =
        "The goal of the project was a chat for thousands of people. What made it hard was its speed. I measured first, and cached what was read most. The result: it took half the time. I learned to measure before I change anything.";

    public string Path => $"interviews/ai-mock/{Id}";

    public static async Task<Practicing> CreateAsync(InterviewsHost host, string owner, string wanted = Wanted)
    {
        using var caller = host.As(owner, "candidate");
        var reply = await caller.PostAsync("interviews/ai-mock", wanted);
        reply.Status.ShouldBe(201, reply.Content);
        return new Practicing(host, owner, reply.Text("id"));
    }

    public static async Task<Practicing> StartAsync(InterviewsHost host, string owner, string wanted = Wanted)
    {
        var practicing = await CreateAsync(host, owner, wanted);
        (await practicing.PostAsync("start")).ShouldBeAccepted();
        return practicing;
    }

    /// <summary>A token lasts twelve hours, so whoever acts signs in again.</summary>
    public async Task<Reply> PostAsync(string step, object? body = null, params (string Name, string Value)[] headers)
    {
        using var caller = Host.As(Owner, "candidate");
        var reply = await caller.PostAsync($"{Path}/{step}", body, headers);
        await Host.Clock.DrainAsync();
        return reply;
    }

    public Task<Reply> AnswerAsync(int number, string response = Answer) => PostAsync("response", new { number, response });

    public async Task<Reply> ReadAsync()
    {
        using var caller = Host.As(Owner, "candidate");
        return await caller.GetAsync(Path);
    }

    /// <summary>Status, and the state of each question that was asked.</summary>
    public async Task<string> StandingAsync()
    {
        var reply = await ReadAsync();
        return $"{reply.Text("status")}: {string.Join(' ', reply["asked"].AsArray().Select(question => question!["state"]!.GetValue<string>()))}";
    }

    public static int? Score(JsonNode? holder) => holder?["score"]?.GetValue<int>();
}
