using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Directory;

/// <summary>What candidates say of themselves. Who may is in the matrix of roles.</summary>
public sealed class SelectionDataTests(Stage stage) : IClassFixture<Stage>
{
    private const string Woman = """{"groups":{"gender":" woman "}}""";

    [Fact]
    public async Task Put_ByTheCandidate_IsReadBack()
    {
        var id = stage.NewId("candidate");
        using var candidate = stage.As("candidate", id);
        var path = $"candidates/{id}/selection-data";

        var put = await candidate.PutAsync(path, Woman);

        put.Status.ShouldBe(201, put.Content);
        put.Headers["Location"].ShouldBe($"/api/{path}");
        (await candidate.GetAsync(path)).Body!.ToJsonString().ShouldBe($$$"""{"id":"{{{id}}}","groups":{"gender":"woman"}}""");
    }

    [Fact]
    public async Task Put_OverWhatAnotherWrote_IsRefused()
    {
        var id = stage.NewId("candidate");
        using var candidate = stage.As("candidate", id);
        var path = $"candidates/{id}/selection-data";
        var earlier = (await candidate.PutAsync(path, Woman)).Headers["ETag"];
        (await candidate.PutAsync(path, """{"groups":{"gender":"man"}}""")).ShouldBeAccepted();

        (await candidate.PutAsync(path, Woman, ("If-Match", earlier))).ShouldBeRefused(412, "precondition_failed");
        (await candidate.DeleteAsync(path, ("If-Match", earlier))).ShouldBeRefused(412, "precondition_failed");
    }

    [Fact]
    public async Task Put_ByAnAdmin_IsForCandidatesOfTheDirectory()
    {
        using var admin = stage.As("admin");

        (await admin.PutAsync($"candidates/{stage.NewId("nobody")}/selection-data", Woman)).ShouldBeRefused(404, "not_found");
    }

    [Fact]
    public async Task Delete_WhatWasSaid_LeavesNothing()
    {
        var id = stage.NewId("candidate");
        using var candidate = stage.As("candidate", id);
        var path = $"candidates/{id}/selection-data";
        (await candidate.PutAsync(path, Woman)).ShouldBeAccepted();

        (await candidate.DeleteAsync(path)).Status.ShouldBe(204);

        (await candidate.GetAsync(path)).ShouldBeRefused(404, "not_found");
    }
}
