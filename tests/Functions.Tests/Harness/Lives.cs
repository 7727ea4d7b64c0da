using Shouldly;

namespace Interviews.Functions.Tests.Harness;

/// <summary>Where an interview stands when a test begins.</summary>
public enum Life
{
    /// <summary>Ahead by three days.</summary>
    Scheduled,

    Prepared,

    Cancelled,

    /// <summary>The clock has passed start and no-show grace, and nobody has said anything yet.</summary>
    Due,

    PreparedAndDue,

    InProgress,

    Completed,

    Evaluated,

    NoShow,
}

/// <summary>Brings interviews to where a test needs them, through the API alone.</summary>
internal static class Lives
{
    private static readonly TimeSpan _untilDue = TimeSpan.FromMinutes(30);

    public static async Task<Booked> BringAsync(this Stage stage, Life life, string changes = "{}")
    {
        var ahead = life is Life.Scheduled or Life.Prepared or Life.Cancelled;
        var when = ahead ? "{{P3D}}" : "{{PT10M}}";
        var booked = await stage.ScheduleAsync("{\"scheduledAt\":\"" + when + "\"" + Continued(changes));
        if (life is Life.Prepared or Life.PreparedAndDue)
        {
            await stage.CommandAsync("PUT", $"{booked.Path}/prepare", "{}");
        }

        if (!ahead)
        {
            await stage.AdvanceToAsync(booked.Start - TimeSpan.FromMinutes(10) + _untilDue);
        }

        foreach (var (method, route, body) in Steps(life))
        {
            await stage.CommandAsync(method, booked.Path + route, body);
        }

        return booked;
    }

    /// <summary>A recruiter's request that succeeds.</summary>
    public static async Task<Reply> CommandAsync(this Stage stage, string method, string path, string? body)
    {
        using var recruiter = stage.Host.Recruiter();
        var reply = await recruiter.SendAsync(new HttpMethod(method), path, body is null ? null : Tokens.Fill(body, stage.Now));
        reply.Status.ShouldBeInRange(200, 299, $"{method} {path}: {reply.Body?.ToJsonString()}");
        return reply;
    }

    private static (string Method, string Route, string Body)[] Steps(Life life) => life switch
    {
        Life.Cancelled => [("POST", "/cancel", "{}")],
        Life.InProgress => [("POST", "/start", "{}")],
        Life.Completed => [("POST", "/complete", "{}")],
        Life.Evaluated => [("POST", "/complete", "{}"), ("POST", "/results", """{"score":80}""")],
        Life.NoShow => [("POST", "/no-show", """{"party":"candidate"}""")],
        _ => [],
    };

    private static string Continued(string changes) => changes is "{}" ? "}" : "," + changes.TrimStart()[1..];
}
