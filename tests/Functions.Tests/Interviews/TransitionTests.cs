using System.Text;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Interviews;

/// <summary>What can be done with an interview where it stands, over HTTP: each cell is a request to an interview of its own.</summary>
public sealed class TransitionTests(Stage stage) : IClassFixture<Stage>
{
    private static readonly Life[] _lives = Enum.GetValues<Life>();

    private static readonly (string Name, string Method, string Route, string Body)[] _commands =
    [
        ("update", "PUT", "", """{"notes":"new"}"""),
        ("prepare", "PUT", "/prepare", "{}"),
        ("start", "POST", "/start", "{}"),
        ("complete", "POST", "/complete", "{}"),
        ("reschedule", "PUT", "/reschedule", """{"newDateTime":"{{P5D}}"}"""),
        ("cancel", "POST", "/cancel", "{}"),
        ("delete", "DELETE", "", ""),
        ("no-show", "POST", "/no-show", "{}"),
        ("undo no-show", "DELETE", "/no-show", ""),
        ("next round", "POST", "/next-round", """{"scheduledAt":"{{P5D}}"}"""),
        ("thank-you", "POST", "/thank-you", """{"recipients":["Jane"],"method":"email"}"""),
        ("results", "POST", "/results", """{"score":80}"""),
        ("feedback", "POST", "/feedback", """{"interviewerId":"INTERVIEWER","recommendation":"yes"}"""),
    ];

    /// <summary>A number is the status of what was done; a dash is 409 <c>invalid_transition</c>.</summary>
    [Fact]
    public async Task Command_EveryStateOfAnInterview_IsThePinnedMatrix() => (await MatrixAsync()).ShouldBe(
        """
        command      | Scheduled | Prepared | Cancelled | Due | PreparedAndDue | InProgress | Completed | Evaluated | NoShow
        update       | 200       | 200      | -         | 200 | 200            | 200        | -         | -         | -
        prepare      | 200       | 200      | -         | 200 | 200            | -          | -         | -         | -
        start        | 200       | 200      | -         | 200 | 200            | -          | -         | -         | -
        complete     | -         | -        | -         | 200 | 200            | 200        | -         | -         | -
        reschedule   | 200       | 200      | 201       | -   | -              | -          | -         | -         | 201
        cancel       | 200       | 200      | -         | 200 | 200            | 200        | -         | -         | -
        delete       | 204       | 204      | 204       | 204 | 204            | 204        | -         | -         | -
        no-show      | -         | -        | -         | 200 | 200            | -          | -         | -         | -
        undo no-show | -         | -        | -         | -   | -              | -          | -         | -         | 200
        next round   | -         | -        | -         | -   | -              | -          | 201       | 201       | -
        thank-you    | -         | -        | -         | -   | -              | -          | 200       | 200       | -
        results      | -         | -        | -         | -   | -              | -          | 200       | 200       | -
        feedback     | -         | -        | -         | 201 | 201            | 201        | 201       | 201       | -

        """);

    [Fact]
    public async Task Command_Refused_NamesTheInterviewItsStateAndTheCommand()
    {
        var booked = await stage.BringAsync(Life.Cancelled);
        using var recruiter = await stage.Host.RecruiterAsync();

        var reply = await recruiter.PostAsync($"{booked.Path}/start", "{}");

        reply.ShouldBeRefused(409, "invalid_transition");
        reply.Text("detail").ShouldSatisfyAllConditions(
            detail => detail.ShouldContain(booked.Id),
            detail => detail.ShouldContain("cancelled"),
            detail => detail.ShouldContain("start"));
    }

    [Fact]
    public async Task Delete_Repeated_IsTheSameAgain()
    {
        var booked = await stage.BringAsync(Life.Scheduled);
        using var recruiter = await stage.Host.RecruiterAsync();
        await recruiter.DeleteAsync(booked.Path);
        var cancelled = await recruiter.GetAsync(booked.Path);

        (await recruiter.DeleteAsync(booked.Path)).Status.ShouldBe(204);

        (await recruiter.GetAsync(booked.Path)).ETag.ShouldBe(cancelled.ETag);
    }

    [Theory]
    [InlineData(14, 409)]
    [InlineData(15, 200)]
    public async Task NoShow_AroundTheGrace_IsPossibleOnceItIsOver(int minutes, int status)
    {
        var booked = await stage.ScheduleAsync("""{"scheduledAt":"{{PT1M}}"}""");
        await stage.AdvanceToAsync(booked.Start.AddMinutes(minutes));
        using var recruiter = await stage.Host.RecruiterAsync();

        (await recruiter.PostAsync($"{booked.Path}/no-show", """{"party":"interviewer"}""")).Status.ShouldBe(status);
    }

    [Fact]
    public async Task NoShow_Undone_IsAsItWasBefore()
    {
        var booked = await stage.BringAsync(Life.PreparedAndDue);
        await stage.CommandAsync("POST", $"{booked.Path}/no-show", """{"party":"candidate"}""");

        var reply = await stage.CommandAsync("DELETE", $"{booked.Path}/no-show", null);

        reply.Text("status").ShouldBe("prepared");
    }

    [Fact]
    public async Task Complete_BeforeTheScheduledTime_NamesTheField()
    {
        var booked = await stage.BringAsync(Life.Scheduled);
        using var recruiter = await stage.Host.RecruiterAsync();

        (await recruiter.PutAsync($"{booked.Path}/complete", "{}")).ShouldBeRefused(409, "invalid_transition", "completedAt");
    }

    [Fact]
    public async Task NextRound_Completed_IsANewLinkedInterview()
    {
        var booked = await stage.BringAsync(Life.Completed, """{"jobId":"j-1","notes":"internal"}""");

        var reply = await stage.CommandAsync("POST", $"{booked.Path}/next-round", """{"scheduledAt":"{{P5D}}","type":"final"}""");

        reply.Text("previousInterviewId").ShouldBe(booked.Id);
        reply["round"].GetValue<int>().ShouldBe(2);
        reply.Text("type").ShouldBe("final");
        reply.Text("jobId").ShouldBe("j-1");
        reply["interviewers"][0]!["id"]!.GetValue<string>().ShouldBe(booked.Interviewer);
    }

    [Fact]
    public async Task CompletedUnderWay_FeedbackIsAwaited()
    {
        var booked = await stage.BringAsync(Life.Completed);

        var reply = await stage.ReadAsync(booked.Path);

        reply["feedback"]["state"]!.GetValue<string>().ShouldBe("awaiting");
        reply["feedback"]["outstanding"]![0]!.GetValue<string>().ShouldBe(booked.Interviewer);
    }

    private async Task<string> MatrixAsync()
    {
        var matrix = new StringBuilder().AppendLine(Line("command", _lives.Select(life => life.ToString())));
        foreach (var command in _commands)
        {
            var cells = new List<string>();
            foreach (var life in _lives)
            {
                cells.Add(await CellAsync(life, command));
            }

            matrix.AppendLine(Line(command.Name, cells));
        }

        return matrix.ToString();
    }

    private async Task<string> CellAsync(Life life, (string Name, string Method, string Route, string Body) command)
    {
        var booked = await stage.BringAsync(life);
        using var recruiter = await stage.Host.RecruiterAsync();
        var body = Tokens.Fill(command.Body, stage.Now).Replace("INTERVIEWER", booked.Interviewer, StringComparison.Ordinal);
        var reply = await recruiter.SendAsync(new HttpMethod(command.Method), booked.Path + command.Route, body.Length == 0 ? null : body);
        return reply is { Status: 409, Code: "invalid_transition" } ? "-" : Status(reply);
    }

    private static string Status(Reply reply) => reply.Status < 300 ? $"{reply.Status}" : $"{reply.Status} {reply.Code}";

    private static string Line(string command, IEnumerable<string> cells) =>
        string.Join(" | ", cells.Zip(_lives, (cell, life) => cell.PadRight(life.ToString().Length)).Prepend(command.PadRight(12))).TrimEnd();
}
