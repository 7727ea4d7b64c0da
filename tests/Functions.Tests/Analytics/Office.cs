using Interviews.Functions.Tests.Harness;
using Shouldly;

namespace Interviews.Functions.Tests.Analytics;

/// <summary>An organization of a test's own, so that it knows all that is counted there.</summary>
internal sealed class Office(Stage stage, string organization)
{
    public string Organization => organization;

    public static Office Open(Stage stage) => new(stage, stage.NewId("office"));

    public Caller As(string role, string? subject = null) => stage.As(role, subject, organization);

    /// <summary>An interview in a week, with a candidate and an interviewer of its own unless told otherwise.</summary>
    public async Task<Booked> BookAsync(string changes = "{}")
    {
        using var recruiter = As("recruiter");
        var reply = await recruiter.PostAsync("interviews", stage.Booking(changes));
        reply.Status.ShouldBe(201, reply.Body?.ToJsonString());
        return Booked.Of(reply.Body!);
    }

    /// <summary>Lets the time pass until its end, and completes it.</summary>
    public async Task CompleteAsync(Booked booked, string body = "{}")
    {
        await stage.AdvanceToAsync(booked.End);
        await DoAsync(booked, "complete", body);
    }

    public async Task<Reply> DoAsync(Booked booked, string command, string body)
    {
        using var admin = As("admin");
        var reply = await admin.PostAsync($"{booked.Path}/{command}", body);
        reply.Status.ShouldBeInRange(200, 299, $"{command}: {reply.Body?.ToJsonString()}");
        return reply;
    }

    public async Task PutAsync(string path, string body)
    {
        using var admin = As("admin");
        var reply = await admin.PutAsync(path, body);
        reply.Status.ShouldBeInRange(200, 299, $"{path}: {reply.Body?.ToJsonString()}");
    }

    /// <summary>What an admin is answered once everything that was committed has been counted.</summary>
    public async Task<Reply> GetAsync(string path)
    {
        await stage.Host.Clock.DrainAsync();
        using var admin = As("admin");
        var reply = await admin.GetAsync(path);
        reply.Status.ShouldBe(200, reply.Body?.ToJsonString());
        return reply;
    }
}
