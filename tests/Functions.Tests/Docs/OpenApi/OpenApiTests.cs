using Interviews.Functions.Tests.Access;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Docs.OpenApi;

/// <summary>What the app serves and answers is what its contract says, both ways.</summary>
public sealed class OpenApiTests(Stage stage) : IClassFixture<Stage>
{
    public static TheoryData<string> TakingABody => [.. OpenApiDocument.Described.Select(surface => surface.Operation).Where(operation => Policy.All[operation].Body is not null)];

    [Fact]
    public void Contract_Operations_AreThoseOfTheApp() => OpenApiDocument.Operations.ShouldBe(OpenApiDocument.Described.Select(OpenApiDocument.Name), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(TakingABody))]
    public async Task Answer_ToAnUnknownField_IsAsDescribed(string operation)
    {
        var surface = Surface.Of(operation);
        var booked = await stage.BringAsync(Policy.All[operation].Given ?? Life.Scheduled);
        using var caller = Policy.All[operation].Answers.StartsWith("A 403", StringComparison.Ordinal) ? stage.As("candidate", booked.CandidateId) : stage.As("admin");
        var path = surface.Route
            .Replace("{id:guid}", booked.Id, StringComparison.Ordinal)
            .Replace("{feedbackId:guid}", Guid.Empty.ToString(), StringComparison.Ordinal)
            .Replace("{responseId:guid}", Guid.Empty.ToString(), StringComparison.Ordinal)
            .Replace("{bankId:guid}", Guid.Empty.ToString(), StringComparison.Ordinal)
            .Replace("{questionId:guid}", Guid.Empty.ToString(), StringComparison.Ordinal)
            .Replace("{id}", "entry", StringComparison.Ordinal);

        var reply = await caller.SendAsync(new HttpMethod(surface.Method), path, """{"shoeSize":9}""");

        reply.ShouldBeRefused(400, "validation_failed");
        OpenApiDocument.ShouldDescribe(operation, reply);
    }

    [Fact]
    public async Task Answer_ToAConflict_IsAsDescribed()
    {
        var changes = """{"interviewers":["busy"],"scheduledAt":"2026-04-02T10:00:00Z"}""";
        await stage.ScheduleAsync(changes);

        OpenApiDocument.ShouldDescribe("ScheduleInterview POST", await stage.PostBookingAsync(changes));
    }

    [Theory]
    [InlineData(Life.Prepared)]
    [InlineData(Life.Cancelled)]
    [InlineData(Life.InProgress)]
    [InlineData(Life.Completed)]
    [InlineData(Life.Evaluated)]
    [InlineData(Life.NoShow)]
    public async Task Interview_WhereverItStands_IsAsDescribed(Life life)
    {
        var booked = await stage.BringAsync(life);

        OpenApiDocument.ShouldDescribe("GetInterview GET", await stage.ReadAsync(booked.Path));
        OpenApiDocument.ShouldDescribe("InterviewTimeline GET", await stage.ReadAsync($"{booked.Path}/timeline"));
    }
}
