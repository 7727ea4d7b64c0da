using System.Reflection;
using Interviews.Functions.Directory;
using Interviews.Functions.Http.Requests;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Directory;

/// <summary><c>PATCH</c> of people, candidates and jobs (RFC 7396).</summary>
public sealed class DirectoryPatchTests(Stage stage) : IClassFixture<Stage>
{
    [Theory]
    [InlineData("people", """{"name":"Jane","email":"jane@acme.example","maxPerDay":3,"skills":["react"]}""", """{"max_per_day":null,"skills":["vue"]}""",
        """{"name":"Jane","email":"jane@acme.example","maxPerDay":null,"skills":["vue"]}""")]
    [InlineData("people", """{"name":"Jane","workingHours":[{"day":"monday","from":"09:00","to":"24:00"}]}""", """{"workingHours":null}""", """{"name":"Jane","workingHours":[]}""")]
    [InlineData("candidates", """{"name":"Carla","status":"assigned"}""", """{"status":"offered"}""", """{"name":"Carla","status":"offered"}""")]
    [InlineData("candidates", """{"name":"Carla","humanOnly":true}""", """{"name":null}""", """{"name":null,"humanOnly":true}""")]
    [InlineData("candidates", """{"humanOnly":true}""", """{"humanOnly":null}""", """{"humanOnly":false}""")]
    [InlineData("jobs", """{"title":"Engineer","hiringOwnerId":"p-1"}""", """{"scorecard":["problemSolving"]}""", """{"title":"Engineer","hiringOwnerId":"p-1","scorecardAttributes":["problemSolving"]}""")]
    [InlineData("jobs", """{"title":"Engineer"}""", "{}", """{"title":"Engineer"}""")]
    public async Task Patch_OfAnEntry_ChangesWhatIsGivenAndLeavesTheRest(string kind, string entry, string patch, string result)
    {
        var path = $"{kind}/{stage.NewId("entry")}";
        await stage.CommandAsync("PUT", path, entry);

        var reply = await stage.CommandAsync("PATCH", path, patch);

        foreach (var (name, value) in stage.Json(result))
        {
            (reply.Body![name]?.ToJsonString()).ShouldBe(value?.ToJsonString());
        }

        (await stage.ReadAsync(path)).ETag.ShouldBe(reply.ETag);
    }

    [Theory]
    [InlineData("""{"shoeSize":9}""", "shoeSize")]
    [InlineData("""{"shoeSize":null}""", "shoeSize")]
    [InlineData("""{"email":"nowhere"}""", "email")]
    [InlineData("""{"workingHours":[{"day":"monday","from":"17:00","to":"09:00"}]}""", "workingHours[0]")]
    [InlineData("""{"name":1}""", "name")]
    [InlineData("""{"id":"another"}""", "id")]
    [InlineData("[]", "body")]
    public async Task Patch_OfWhatAPutWouldNotTake_IsRefusedByItsField(string patch, string field)
    {
        var path = $"people/{stage.NewId("person")}";
        await stage.CommandAsync("PUT", path, "{}");
        using var recruiter = stage.Host.Recruiter();

        (await recruiter.PatchAsync(path, patch)).ShouldBeRefused(400, "validation_failed", field);
    }

    [Fact]
    public async Task Patch_WithoutABody_IsRefused()
    {
        using var recruiter = stage.Host.Recruiter();

        (await recruiter.PatchAsync("people/nobody", null)).ShouldBeRefused(400, "validation_failed", "body");
    }

    [Theory]
    [InlineData("people")]
    [InlineData("candidates")]
    [InlineData("jobs")]
    public async Task Patch_OfWhatIsNotThere_IsNotFound(string kind)
    {
        using var recruiter = stage.Host.Recruiter();

        (await recruiter.PatchAsync($"{kind}/{stage.NewId("nobody")}", "{}")).ShouldBeRefused(404, "not_found");
    }

    [Fact]
    public async Task Patch_WithAStaleETag_IsRefused()
    {
        var path = $"people/{stage.NewId("person")}";
        await stage.CommandAsync("PUT", path, "{}");
        using var recruiter = stage.Host.Recruiter();

        (await recruiter.PatchAsync(path, """{"name":"Jane"}""", ("If-Match", "\"stale\""))).ShouldBeRefused(412, "precondition_failed");
    }

    /// <summary>A patch is laid over the entry as it is shown: what is not shown would be lost.</summary>
    [Theory]
    [InlineData("people", typeof(PersonEndpoints))]
    [InlineData("candidates", typeof(CandidateEndpoints))]
    [InlineData("jobs", typeof(JobEndpoints))]
    public async Task Entry_AsItIsShown_HasEverythingThatCanBePut(string kind, Type endpoints)
    {
        var path = $"{kind}/{stage.NewId("entry")}";
        await stage.CommandAsync("PUT", path, "{}");
        var fields = endpoints.GetNestedType("Request", BindingFlags.NonPublic)!.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(field => field.CanWrite).Select(field => FieldNames.Camel(field.Name)).ToList();

        var shown = (await stage.ReadAsync(path)).Body!.AsObject();

        fields.Count.ShouldBeGreaterThan(3);
        fields.Where(field => !shown.ContainsKey(field)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Patch_ManyAtOnce_LoseNothing()
    {
        var path = $"people/{stage.NewId("person")}";
        await stage.CommandAsync("PUT", path, "{}");

        await Task.WhenAll(
            stage.CommandAsync("PATCH", path, """{"name":"Jane"}"""),
            stage.CommandAsync("PATCH", path, """{"maxPerDay":3}"""),
            stage.CommandAsync("PATCH", path, """{"calendar":"outlook"}"""));

        var person = (await stage.ReadAsync(path)).Body!;
        (person["name"]!.GetValue<string>(), person["maxPerDay"]!.GetValue<int>(), person["calendar"]!.GetValue<string>()).ShouldBe(("Jane", 3, "outlook"));
    }
}
