using System.Net.Http.Headers;
using System.Text;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Http;

/// <summary>Bodies as other programs write JSON (RFC 8259).</summary>
public sealed class JsonBodyTests(Stage stage) : IClassFixture<Stage>
{
    [Theory]
    [InlineData("60.0")]
    [InlineData("6e1")]
    [InlineData("600E-1")]
    public async Task Body_WholeNumberInAnotherSpelling_IsThatNumber(string number)
    {
        using var recruiter = stage.Host.Recruiter();

        var reply = await recruiter.PostAsync("interviews", Booking(number));

        (reply.Status, reply["durationMinutes"].GetValue<int>()).ShouldBe((201, 60));
    }

    [Theory]
    [InlineData("60.5")]
    [InlineData("6e-1")]
    [InlineData("\"60\"")]
    public async Task Body_NoWholeNumber_IsRefusedByItsField(string number)
    {
        using var recruiter = stage.Host.Recruiter();

        (await recruiter.PostAsync("interviews", Booking(number))).ShouldBeRefused(400, "validation_failed", "durationMinutes");
    }

    [Theory]
    [InlineData("POST", "interviews", 201)]
    [InlineData("PUT", "people/marked", 201)]
    public async Task Body_BehindAByteOrderMark_IsTaken(string method, string path, int status)
    {
        using var recruiter = stage.Host.Recruiter();
        using var body = new ByteArrayContent([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(method == "POST" ? Booking("60") : """{"name":"Zoë"}""")]);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        (await recruiter.SendAsync(new HttpMethod(method), path, body)).Status.ShouldBe(status);
    }

    [Theory]
    [InlineData("interviews", """{"interviewers":[{"name":"Jane","name":"Joe"}]}""", "interviewers[0].name")]
    [InlineData("people/twice", """{"workingHours":[{"day":"monday","from":"09:00","to":"12:00","to":"17:00"}]}""", "workingHours[0].to")]
    public async Task Body_MemberGivenTwiceInsideAValue_IsRefusedByItsName(string path, string body, string field)
    {
        using var recruiter = stage.Host.Recruiter();

        var reply = path == "interviews" ? await recruiter.PostAsync(path, body) : await recruiter.PutAsync(path, body);

        reply.ShouldBeRefused(400, "validation_failed");
        reply["errors"][field]!.AsArray().ShouldHaveSingleItem()!.GetValue<string>().ShouldBe($"'{field}' is given twice.");
    }

    [Fact]
    public async Task Scorecard_AttributeRatedTwice_IsRefusedByItsName()
    {
        var booked = await stage.BringAsync(Life.Completed);
        using var interviewer = stage.As("interviewer", booked.Interviewer);

        (await interviewer.PostAsync($"{booked.Path}/feedback", """{"recommendation":"yes","ratings":{"x":1,"x":5}}""")).ShouldBeRefused(400, "validation_failed", "ratings.x");
    }

    [Theory]
    [InlineData("POST", "interviews", "text/plain", null, "application/json", null)]
    [InlineData("POST", "interviews", "application/json; charset=utf-16", null, "application/json", null)]
    [InlineData("PATCH", "people/jane", "application/json-patch+json", null, "application/json", "application/merge-patch+json, application/json")]
    [InlineData("PUT", "people/jane", "application/json", "gzip", null, null)]
    public async Task Body_OfAnotherType_IsToldWhatIsTaken(string method, string path, string type, string? encoding, string? accept, string? patches)
    {
        using var recruiter = stage.Host.Recruiter();
        using var body = new StringContent("{}");
        body.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        if (encoding is not null)
        {
            body.Headers.ContentEncoding.Add(encoding);
        }

        var reply = await recruiter.SendAsync(new HttpMethod(method), path, body);

        reply.ShouldBeRefused(415, "unsupported_media_type");
        reply.Headers.GetValueOrDefault("Accept").ShouldBe(accept);
        reply.Headers.GetValueOrDefault("Accept-Patch").ShouldBe(patches);
        reply.Headers.GetValueOrDefault("Accept-Encoding").ShouldBe(encoding is null ? null : "identity");
    }

    [Theory]
    [InlineData("application/json;")]
    [InlineData("application/json; charset=\"UTF-8\"")]
    [InlineData("application/vnd.acme+json")]
    [InlineData(null)]
    public async Task Body_OfJsonByAnyName_IsTaken(string? type)
    {
        using var recruiter = stage.Host.Recruiter();
        using var body = new ByteArrayContent("{}"u8.ToArray());
        if (type is not null)
        {
            body.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        (await recruiter.PutAsync($"people/{stage.NewId("person")}", body)).Status.ShouldBe(201);
    }

    [Fact]
    public async Task Parameter_GivenTwice_IsRefusedByItsName() =>
        (await stage.ReadAsync("interviews?candidateId=c-1&candidateId=c-2")).ShouldBeRefused(400, "validation_failed", "candidateId");

    [Theory]
    [InlineData("interviews/upcoming?days_ahead=1&days_ahead=2", "days_ahead")]
    [InlineData("interviews/analytics/trends?period=day&period=week", "period")]
    [InlineData("interviews/analytics?startDate=2026-01-01&startDate=2026-01-02", "startDate")]
    [InlineData("candidates/c-1/interviews?limit=1&limit=2", "limit")]
    public async Task Parameter_GivenTwiceOnAnyList_IsRefusedByItsName(string path, string field) => (await stage.ReadAsync(path)).ShouldBeRefused(400, "validation_failed", field);

    private string Booking(string duration) => stage.Booking().ToJsonString().Replace("\"durationMinutes\":60", $"\"durationMinutes\":{duration}", StringComparison.Ordinal);
}
