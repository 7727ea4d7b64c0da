using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Interviews.LocalHost.Admin;
using Interviews.LocalHost.Queues;
using Interviews.LocalHost.SampleApp.Timers;
using Interviews.LocalHost.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Admin;

public sealed class AdminTests(AdminTests.Shared shared) : IClassFixture<AdminTests.Shared>
{
    [Theory]
    [InlineData("PT23H", "2026-01-06T08:00:00+00:00")]
    [InlineData("P3D", "2026-01-08T09:00:00+00:00")]
    public async Task Clock_Advance_MovesAndAnswersTheNewInstant(string span, string now)
    {
        await using var host = await TestHost.StartAsync(TestHost.Options());

        var answer = await PostAsync(host, "/admin/clock", new { advance = span });

        answer.GetProperty("now").GetString().ShouldBe(now);
        (await host.Client.GetFromJsonAsync<JsonElement>("/admin/clock")).GetRawText().ShouldBe($$"""{"now":"{{now}}","virtual":true,"next":null}""");
    }

    [Fact]
    public async Task Clock_ToNext_MovesToWhatWaits()
    {
        await using var host = await TestHost.StartAsync(TestHost.Options(ClockFunctions.Names));
        await host.Service<IQueueTransport>().SendAsync([new OutgoingMessage("work", "at 09:40", TimeSpan.FromMinutes(40))]);

        var clock = await host.Client.GetFromJsonAsync<JsonElement>("/admin/clock");
        var moved = await PostAsync(host, "/admin/clock", new { to = "next" });

        clock.GetProperty("next").GetString().ShouldBe("2026-01-05T09:40:00+00:00");
        moved.GetProperty("now").GetString().ShouldBe("2026-01-05T09:40:00+00:00");
    }

    [Fact]
    public async Task Clock_ToNextWhenNothingWaits_Answers409()
    {
        await using var host = await TestHost.StartAsync(TestHost.Options());

        var response = await host.Client.PostAsJsonAsync("/admin/clock", new { to = "next" });

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        host.Clock.Now.ShouldBe(TestHost.ClockStart);
    }

    [Fact]
    public async Task Clock_To_MovesThere()
    {
        await using var host = await TestHost.StartAsync(TestHost.Options());

        await PostAsync(host, "/admin/clock", new { to = "2026-02-01T00:00:00Z" });

        host.Clock.Now.ShouldBe(new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("/admin/clock", """{"advance":"soon"}""", "advance")]
    [InlineData("/admin/clock", """{"advance":"-PT1H"}""", "advance")]
    [InlineData("/admin/clock", """{}""", "advance")]
    [InlineData("/admin/clock", """{"to":"2020-01-01T00:00:00Z"}""", "to")]
    [InlineData("/admin/clock", """{"to":17}""", "to")]
    [InlineData("/admin/clock", """{"to":"then"}""", "to")]
    [InlineData("/admin/clock", """{"to":"next","advance":"PT1H"}""", "advance")]
    [InlineData("/admin/token", """{"role":"admin","organizationId":"acme"}""", "subject")]
    [InlineData("/admin/token", """{"subject":"u-1","organizationId":"acme"}""", "role")]
    [InlineData("/admin/token", """{"subject":"u-1","roles":["admin",1],"organizationId":"acme"}""", "roles")]
    [InlineData("/admin/token", """{"subject":"u-1","role":"admin"}""", "organizationId")]
    [InlineData("/admin/token", "nonsense", "")]
    [InlineData("/admin/token", "[]", "")]
    public async Task Post_BadBody_AnswersAProblemThatNamesTheField(string path, string body, string field)
    {
        var response = await shared.Host.Client.PostAsync(path, new StringContent(body));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").TryGetProperty(field, out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Clock_SystemClock_Answers409()
    {
        await using var host = await TestHost.StartAsync(TestHost.Options() with { VirtualClock = false });

        var response = await host.Client.PostAsJsonAsync("/admin/clock", new { advance = "PT1H" });

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Outbox_Filtered_HoldsOnlyTheAddressee()
    {
        await using var host = await TestHost.StartAsync(TestHost.Options() with { Outbox = _ => new TwoMessages() });

        var all = await host.Client.GetFromJsonAsync<JsonElement>("/admin/outbox");
        var one = await host.Client.GetFromJsonAsync<JsonElement>("/admin/outbox?to=ADA@acme.example");

        all.GetArrayLength().ShouldBe(2);
        one.EnumerateArray().ShouldHaveSingleItem().GetProperty("subject").GetString().ShouldBe("Hello Ada");
    }

    [Fact]
    public async Task Outbox_OneMessage_IsAPageThatRunsNothing()
    {
        await using var host = await TestHost.StartAsync(TestHost.Options() with { Outbox = _ => new TwoMessages() });

        var page = await host.Client.GetAsync("/admin/outbox/1");

        page.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        page.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldStartWith("sandbox; default-src 'none';");
        (await page.Content.ReadAsStringAsync()).ShouldBe((await host.Client.GetFromJsonAsync<JsonElement>("/admin/outbox"))[1].GetProperty("html").GetString());
        (await host.Client.GetAsync("/admin/outbox/2")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("Production", 404)]
    [InlineData("Development", 200)]
    public async Task Admin_Environment_DecidesWhetherItExists(string environment, int status)
    {
        await using var host = await TestHost.StartAsync(TestHost.Options() with { Environment = environment });

        ((int)(await host.Client.GetAsync("/admin/clock")).StatusCode).ShouldBe(status);
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    public async Task Admin_CallOnBehalfOfAnotherMachine_Answers404(string header, string value)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/admin/clock");
        request.Headers.TryAddWithoutValidation(header, value);

        (await shared.Host.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("10.0.0.7", false)]
    [InlineData("203.0.113.9", false)]
    public void Admits_Caller_OnlyOnLoopback(string address, bool admitted)
    {
        var http = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(address) }, Request = { Host = new HostString("localhost", 7071) } };

        AdminGuard.Admits(http).ShouldBe(admitted);
    }

    [Theory]
    [InlineData("/admin")]
    [InlineData("/admin/")]
    [InlineData("/admin/host/status")]
    public async Task Admin_PathOfNobody_Answers404(string path) => (await shared.Host.Client.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    private static async Task<JsonElement> PostAsync(TestHost host, string path, object body)
    {
        var response = await host.Client.PostAsJsonAsync(path, body);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public sealed class Shared() : SharedHost(TestHost.Options());

    private sealed class TwoMessages : IOutboxReader
    {
        public IReadOnlyList<OutboxMessage> Read() =>
        [
            new("ada@acme.example", "Hello Ada", "text", "<p>text</p>", [], TestHost.ClockStart),
            new("bob@acme.example", "Hello Bob", "text", "<p>text</p>", [], TestHost.ClockStart),
        ];
    }
}
