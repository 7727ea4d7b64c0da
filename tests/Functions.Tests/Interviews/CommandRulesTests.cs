using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Interviews;

public sealed class CommandRulesTests(Stage stage) : IClassFixture<Stage>
{
    public static TheoryData<string> Rules => [.. CommandRule.All.Keys];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Command_WithinTheRule_IsCarriedOut(string rule)
    {
        var (_, reply) = await SendAsync(CommandRule.All[rule], CommandRule.All[rule].Accepted);

        reply.ShouldBeAccepted();
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Command_BeyondTheRule_IsRefusedByItsFieldAndChangesNothing(string rule)
    {
        var (before, reply) = await SendAsync(CommandRule.All[rule], CommandRule.All[rule].Refused);

        reply.ShouldBeRefused(400, "validation_failed", CommandRule.All[rule].Field);
        (await stage.ReadAsync(before.Path)).ETag.ShouldBe(before.ETag);
    }

    /// <summary>What a client sends is what the Domain gets, field by field.</summary>
    [Theory]
    [InlineData("PUT /prepare", Life.Scheduled, "briefing", """{"notes":"n","researchCompleted":true,"questionsPrepped":false,"materialsGathered":true}""")]
    [InlineData("POST /start", Life.Due, "start", """{"location":"Room 1","deviceInfo":{"os":"Linux"}}""")]
    [InlineData("PUT /complete", Life.Due, "completion",
        """{"actualDurationMinutes":50,"performanceRating":4,"score":70,"notes":"n","feedback":{"technical":"good"},"nextSteps":"s","followUpRequired":true}""")]
    [InlineData("POST /no-show", Life.Due, "noShow", """{"party":"interviewer","notes":"n"}""")]
    [InlineData("POST /cancel", Life.Scheduled, "cancellation", """{"reason":"r"}""")]
    [InlineData("POST /thank-you", Life.Completed, "thankYou", """{"recipients":["Jane"],"method":"email","notes":"n"}""")]
    [InlineData("POST /results", Life.Completed, "evaluation", """{"score":80,"feedback":"f"}""")]
    public async Task Command_EveryField_IsReadBack(string route, Life life, string member, string body)
    {
        var (before, reply) = await SendAsync(new CommandRule(route, life, body, body, member), body);

        reply.ShouldBeAccepted();
        var read = (await stage.ReadAsync(before.Path))[member].AsObject();
        foreach (var (name, value) in stage.Json(body))
        {
            read[name]!.ToJsonString().ShouldBe(value!.ToJsonString(), name);
        }
    }

    private async Task<((string Path, string? ETag) Before, Reply Reply)> SendAsync(CommandRule rule, string body)
    {
        var booked = await stage.BringAsync(rule.Life);
        var before = (await stage.ReadAsync(booked.Path)).ETag;
        var (method, route) = (rule.Route.Split(' ')[0], rule.Route.Split(' ')[1]);
        using var recruiter = stage.Host.Recruiter();
        return ((booked.Path, before), await recruiter.SendAsync(new HttpMethod(method), booked.Path + route, Tokens.Fill(body, stage.Now)));
    }
}
