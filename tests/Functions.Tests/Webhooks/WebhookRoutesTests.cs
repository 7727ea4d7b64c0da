using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Webhooks;

/// <summary>How admins keep webhooks. Every test has an organization of its own.</summary>
public sealed class WebhookRoutesTests(Stage stage) : IClassFixture<Stage>
{
    private const string Valid = """{"url":"https://hooks.example.com/in","description":"ATS","events":["interview.scheduled"]}""";

    [Fact]
    public async Task Secret_OfAWebhook_IsShownWhenItIsMadeAndNeverAgain()
    {
        using var admin = Admin();

        var created = await admin.PostAsync("webhooks", Valid);
        var id = created.Text("id");
        var rotated = await admin.PostAsync($"webhooks/{id}/rotate-secret");

        (created.Status, created.Headers["Location"]).ShouldBe((201, $"/api/webhooks/{id}"));
        created.Text("secret").ShouldStartWith("whsec_");
        rotated.Text("secret").ShouldNotBe(created.Text("secret"));
        rotated["previousSecretExpiresAt"].GetValue<DateTimeOffset>().ShouldBe(stage.Now.AddHours(24));
        foreach (var later in new[] { await admin.GetAsync("webhooks"), await admin.GetAsync($"webhooks/{id}"), await admin.PatchAsync($"webhooks/{id}", "{}") })
        {
            later.Status.ShouldBe(200);
            later.Body!.ToJsonString().ShouldNotContain("whsec_");
        }
    }

    [Fact]
    public async Task Create_WithASecretThatTheReceiverKnows_KeepsIt()
    {
        using var admin = Admin();
        var secret = "whsec_" + Convert.ToBase64String(new byte[24]);

        (await admin.PostAsync("webhooks", new { url = "https://hooks.example.com", secret })).Text("secret").ShouldBe(secret);
    }

    [Theory]
    [InlineData("""{}""", "url")]
    [InlineData("""{"url":"http://hooks.example.com"}""", "url")]
    [InlineData("""{"url":"https://10.0.0.1"}""", "url")]
    [InlineData("""{"url":"http://127.0.0.1:7071"}""", "url")]
    [InlineData("""{"url":"https://hooks.example.com","events":["interview.teleported"]}""", "events")]
    [InlineData("""{"url":"https://hooks.example.com","events":"interview.scheduled"}""", "events")]
    [InlineData("""{"url":"https://hooks.example.com","secret":"short"}""", "secret")]
    [InlineData("""{"url":"https://hooks.example.com","colour":"red"}""", "colour")]
    public async Task Create_OfWhatIsNotAllowed_NamesTheField(string body, string field)
    {
        using var admin = Admin();

        var reply = await admin.PostAsync("webhooks", body);

        reply.ShouldBeRefused(400, "validation_failed");
        reply.Fields.ShouldBe([field]);
    }

    [Fact]
    public async Task Create_UnderTheSameKey_MakesOneAndAnswersTheSame()
    {
        using var admin = Admin();

        var first = await admin.PostAsync("webhooks", Valid, ("Idempotency-Key", "k-1"));
        var again = await admin.PostAsync("webhooks", Valid, ("Idempotency-Key", "k-1"));
        var other = await admin.PostAsync("webhooks", """{"url":"https://other.example.com"}""", ("Idempotency-Key", "k-1"));

        again.Body!.ToJsonString().ShouldBe(first.Body!.ToJsonString());
        other.ShouldBeRefused(422, "idempotency_key_reused");
        (await admin.GetAsync("webhooks"))["items"].AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Put_OfAWebhook_ReplacesItButForItsSwitch()
    {
        using var admin = Admin();
        var path = $"webhooks/{(await admin.PostAsync("webhooks", Valid)).Text("id")}";
        await admin.PatchAsync(path, """{"enabled":false}""");

        var put = await admin.PutAsync(path, """{"url":"https://hooks.example.com/other"}""");

        (put.Text("url"), put.Body!["description"], put["events"].AsArray().Count, put["enabled"].GetValue<bool>()).ShouldBe(("https://hooks.example.com/other", null, 0, false));
        (await admin.PutAsync(path, """{"description":"ATS"}""")).ShouldBeRefused(400, "validation_failed", "url");
    }

    [Theory]
    [InlineData("""{"description":null}""", null, 1)]
    [InlineData("""{"events":null}""", "ATS", 0)]
    [InlineData("{}", "ATS", 1)]
    public async Task Patch_OfAWebhook_ChangesWhatIsGiven(string patch, string? description, int events)
    {
        using var admin = Admin();
        var path = $"webhooks/{(await admin.PostAsync("webhooks", Valid)).Text("id")}";

        var patched = await admin.PatchAsync(path, patch);

        (patched.Text("url"), patched.Body!["description"]?.GetValue<string>(), patched["events"].AsArray().Count).ShouldBe(("https://hooks.example.com/in", description, events));
        (await admin.PatchAsync(path, """{"url":null}""")).ShouldBeRefused(400, "validation_failed", "url");
    }

    [Fact]
    public async Task Create_OfOneTooMany_IsRefused()
    {
        using var admin = Admin();
        for (var i = 0; i < 20; i++)
        {
            (await admin.PostAsync("webhooks", Valid)).Status.ShouldBe(201);
        }

        (await admin.PostAsync("webhooks", Valid)).ShouldBeRefused(400, "validation_failed");
    }

    [Fact]
    public async Task Create_ManyAtOnce_MakesNoMoreThanTheMost()
    {
        using var admin = Admin();

        var replies = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => admin.PostAsync("webhooks", Valid)));

        replies.CountBy(reply => reply.Status).ShouldBe([KeyValuePair.Create(201, 20), KeyValuePair.Create(400, 10)], ignoreOrder: true);
        (await admin.GetAsync("webhooks"))["items"].AsArray().Count.ShouldBe(20);
    }

    [Fact]
    public async Task List_OfMoreThanAPage_GoesOnInOrderOfCreation()
    {
        using var admin = Admin();
        foreach (var name in (string[])["a", "b", "c"])
        {
            await admin.PostAsync("webhooks", new { url = $"https://{name}.example.com/" });
            await stage.Host.AdvanceAsync(TimeSpan.FromSeconds(1));
        }

        var first = await admin.GetAsync("webhooks?limit=2");
        var second = await admin.GetAsync($"webhooks?limit=2&cursor={first.Text("nextCursor")}");

        first["items"].AsArray().Concat(second["items"].AsArray()).Select(item => item!["url"]!.GetValue<string>())
            .ShouldBe(["https://a.example.com/", "https://b.example.com/", "https://c.example.com/"]);
        second.Body!["nextCursor"].ShouldBeNull();
    }

    [Fact]
    public async Task Update_OfOneField_LeavesTheOthers()
    {
        using var admin = Admin();
        var id = (await admin.PostAsync("webhooks", Valid)).Text("id");

        var updated = await admin.PatchAsync($"webhooks/{id}", """{"events":[],"enabled":false}""");

        (updated.Text("url"), updated.Text("description"), updated["events"].AsArray().Count, updated["enabled"].GetValue<bool>())
            .ShouldBe(("https://hooks.example.com/in", "ATS", 0, false));
        updated["disabled"]["reason"]!.GetValue<string>().ShouldBe("byAdmin");
    }

    [Fact]
    public async Task Update_WithWhatWasRead_IsAccepted()
    {
        using var admin = Admin();
        var id = (await admin.PostAsync("webhooks", Valid)).Text("id");
        var read = await admin.GetAsync($"webhooks/{id}");

        (await admin.PutAsync($"webhooks/{id}", read.Body!.ToJsonString(), ("If-Match", read.ETag!))).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("PUT", "")]
    [InlineData("DELETE", "")]
    [InlineData("POST", "/rotate-secret")]
    public async Task Write_OverAnotherVersion_IsRefused(string method, string route)
    {
        using var admin = Admin();
        var created = await admin.PostAsync("webhooks", Valid);
        await admin.PatchAsync($"webhooks/{created.Text("id")}", """{"description":"newer"}""");

        var reply = await admin.SendAsync(new HttpMethod(method), $"webhooks/{created.Text("id")}{route}", method == "PUT" ? Valid : null, ("If-Match", created.ETag!));

        reply.ShouldBeRefused(412, "precondition_failed");
    }

    [Fact]
    public async Task Delete_OfAWebhook_LeavesNothingToRead()
    {
        using var admin = Admin();
        var id = (await admin.PostAsync("webhooks", Valid)).Text("id");

        (await admin.DeleteAsync($"webhooks/{id}")).Status.ShouldBe(204);

        (await admin.GetAsync($"webhooks/{id}")).ShouldBeRefused(404, "not_found");
        (await admin.GetAsync($"webhooks/{id}/deliveries")).ShouldBeRefused(404, "not_found");
        (await admin.DeleteAsync($"webhooks/{id}")).ShouldBeRefused(404, "not_found");
    }

    private Caller Admin() => stage.As("admin", "a-1", stage.NewId("organization"));
}
