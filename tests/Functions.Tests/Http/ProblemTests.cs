using System.Net.Http.Headers;
using System.Text;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Http;

/// <summary>REQ-OPS-01: how the API says no.</summary>
public sealed class ProblemTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Problem_AnyRefusal_HasTheMembersOfRfc9457()
    {
        using var recruiter = stage.Host.Recruiter();

        var reply = await recruiter.PostAsync("interviews", "{}");

        reply.Headers["Content-Type"].ShouldBe("application/problem+json");
        reply.Body!.AsObject().Select(member => member.Key).ShouldBe(["type", "title", "status", "detail", "instance", "code", "traceId", "errors"]);
        reply.Text("type").ShouldBe("urn:interviews:problem:validation_failed");
        reply["status"].GetValue<int>().ShouldBe(400);
        reply.Text("instance").ShouldBe("/api/interviews");
        reply.Text("traceId").ShouldNotBeEmpty();
        reply["errors"].AsObject().ShouldAll(field => field.Value!.AsArray().Count > 0);
    }

    /// <summary>Whoever reports a problem names the trace that host, worker and app log it under, also when nobody collects traces.</summary>
    [Fact]
    public async Task Problem_OfATracedRequest_CarriesItsTraceId()
    {
        using var recruiter = stage.Host.Recruiter();

        var reply = await recruiter.PostAsync("interviews", "{}", ("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00"));

        reply.Text("traceId").ShouldBe("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    [Fact]
    public async Task Problem_NothingWrongWithAField_HasNoErrors()
    {
        var reply = await stage.ReadAsync("interviews/019cadc6-9a80-75dd-aca4-fafccb743a0c");

        reply.ShouldBeRefused(404, "not_found");
        reply.Body!.AsObject().ContainsKey("errors").ShouldBeFalse();
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"type\":}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"interview\"")]
    [InlineData("{} {}")]
    [InlineData("{\"type\":\"video\",}")]
    [InlineData("// {}")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("{\"notes\":\"\\udc00\\ud800\"}")]
    [InlineData("{\"tags\":[{\"a\":\"\\ud800\"}]}")]
    public async Task Body_NoJsonObject_IsRefused(string body)
    {
        using var recruiter = stage.Host.Recruiter();

        (await recruiter.PostAsync("interviews", body)).ShouldBeRefused(400, "validation_failed", "body");
    }

    [Theory]
    [InlineData("application/json", true)]
    [InlineData("application/json; charset=utf-8", true)]
    [InlineData("application/merge-patch+json", true)]
    [InlineData("text/plain", false)]
    [InlineData("application/x-www-form-urlencoded", false)]
    [InlineData("application/jsonp", false)]
    [InlineData("application/json; charset=iso-8859-1", false)]
    public async Task Body_OfAnotherType_IsRefused(string type, bool accepted)
    {
        using var recruiter = stage.Host.Recruiter();
        using var body = new StringContent(stage.Booking().ToJsonString());
        body.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        var reply = await recruiter.PostAsync("interviews", body);

        (reply.Status, reply.Code).ShouldBe(accepted ? (201, null) : (415, "unsupported_media_type"));
    }

    [Theory]
    [InlineData(1024 * 1024, "validation_failed")]
    [InlineData((1024 * 1024) + 1, "payload_too_large")]
    public async Task Body_OfAMebibyte_IsTheLargest(int size, string code)
    {
        using var recruiter = stage.Host.Recruiter();

        (await recruiter.PostAsync("interviews", Padded(size))).Code.ShouldBe(code);
    }

    [Fact]
    public async Task Body_TooLargeWithoutSayingSo_IsRefused()
    {
        using var recruiter = stage.Host.Recruiter();
        using var body = new Chunked(Padded(1024 * 1024 * 2));

        (await recruiter.PostAsync("interviews", body)).ShouldBeRefused(413, "payload_too_large");
    }

    [Theory]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Bearer")]
    [InlineData("Bearer not.a.token")]
    [InlineData("Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJyLTEifQ.")]
    public async Task Token_ThatIsNone_IsUnauthenticated(string authorization)
    {
        using var nobody = stage.Host.Anonymous;

        var reply = await nobody.GetAsync("interviews", ("Authorization", authorization));

        reply.ShouldBeRefused(401, "unauthenticated");
        reply.Headers["WWW-Authenticate"].ShouldStartWith("Bearer");
    }

    private static string Padded(int size) => "{\"notes\":\"" + new string('x', size - 12) + "\"}";

    /// <summary>A body whose length is not told before it is sent.</summary>
    private sealed class Chunked : StreamContent
    {
        public Chunked(string text)
            : base(new MemoryStream(Encoding.UTF8.GetBytes(text))) => Headers.ContentType = new MediaTypeHeaderValue("application/json");

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
