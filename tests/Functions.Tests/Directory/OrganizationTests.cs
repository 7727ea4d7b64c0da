using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Directory;

/// <summary><c>/organization</c>: who the mails come from, and whom to ask.</summary>
public sealed class OrganizationTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Put_ThenGet_IsWhatWasPut()
    {
        await stage.CommandAsync("PUT", "organization", """{"name":"Acme","contactEmail":"jobs@acme.example"}""");

        (await stage.ReadAsync("organization")).Body!.ToJsonString().ShouldBe("""{"name":"Acme","contactEmail":"jobs@acme.example","holidays":[]}""");
    }

    [Fact]
    public async Task Patch_OfTheContact_LeavesTheName()
    {
        await stage.CommandAsync("PUT", "organization", """{"name":"Acme","contactEmail":"jobs@acme.example"}""");

        var reply = await stage.CommandAsync("PATCH", "organization", """{"contact_email":null}""");

        reply.Body!.ToJsonString().ShouldBe("""{"name":"Acme","contactEmail":null,"holidays":[]}""");
    }

    [Fact]
    public async Task Put_HolidaysWithMistakes_AreAllTold()
    {
        using var recruiter = stage.Host.Recruiter();

        var reply = await recruiter.PutAsync("organization", """{ "holidays": [{ "name": "No day" }, { "date": "2026-02-30" }, { "date": "2026-12-25" }, { "date": "2026-12-25" }] }""");

        reply.ShouldBeRefused(400, "validation_failed");
        reply.Fields.ShouldBe(["holidays[0]", "holidays[1]", "holidays"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("Acme <jobs@acme.example>")]
    [InlineData("jobs@acme.example, hiring@acme.example")]
    [InlineData("mailto:jobs@acme.example")]
    [InlineData("jobs")]
    public async Task Put_AddressThatNobodyCanWriteTo_IsRefused(string address)
    {
        using var recruiter = stage.Host.Recruiter();

        (await recruiter.PutAsync("organization", new { contactEmail = address })).ShouldBeRefused(400, "validation_failed", "contactEmail");
    }

    [Fact]
    public async Task Get_OfAnother_IsNotFound()
    {
        await stage.CommandAsync("PUT", "organization", """{"name":"Acme"}""");
        using var stranger = stage.Host.As("rita", "recruiter", organization: "other");

        (await stranger.GetAsync("organization")).Status.ShouldBe(404);
    }
}
