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
    public async Task Command_BeyondTheRule_IsRefusedByItsField(string rule)
    {
        var (_, reply) = await SendAsync(CommandRule.All[rule], CommandRule.All[rule].Refused);

        reply.ShouldBeRefused(400, "validation_failed", CommandRule.All[rule].Field);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Command_Refused_ChangesNothing(string rule)
    {
        var (before, _) = await SendAsync(CommandRule.All[rule], CommandRule.All[rule].Refused);

        (await stage.ReadAsync(before.Path)).ETag.ShouldBe(before.ETag);
    }

    private async Task<((string Path, string? ETag) Before, Reply Reply)> SendAsync(CommandRule rule, string body)
    {
        var booked = await stage.BringAsync(rule.Life);
        var before = (await stage.ReadAsync(booked.Path)).ETag;
        var (method, route) = (rule.Route.Split(' ')[0], rule.Route.Split(' ')[1]);
        using var recruiter = await stage.Host.RecruiterAsync();
        return ((booked.Path, before), await recruiter.SendAsync(new HttpMethod(method), booked.Path + route, Tokens.Fill(body, stage.Now)));
    }
}
