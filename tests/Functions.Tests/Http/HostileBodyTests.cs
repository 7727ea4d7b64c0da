using System.Text;
using Interviews.Functions.Tests.Access;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Http;

/// <summary>REQ-OPS-02: nothing answers 500 for bad input, whatever the input and wherever it is sent.</summary>
public sealed class HostileBodyTests(Stage stage) : IClassFixture<Stage>
{
    /// <summary><c>HOSTILE_BODIES</c> says how many are sent to each operation.</summary>
    private static readonly IReadOnlyList<string> _bodies = HostileBodies.Draw(Setting.Of("HOSTILE_BODIES", 60));

    public static TheoryData<string> TakingABody => [.. Policy.All.Where(row => row.Value.Body is not null).Select(row => row.Key)];

    public static TheoryData<string> NamingAnId =>
        [.. Surface.All.Where(surface => surface.Route.Contains("{id}", StringComparison.Ordinal)).Select(surface => surface.Operation)];

    [Theory]
    [MemberData(nameof(TakingABody))]
    public async Task Body_AnyJson_IsAnsweredWithoutAFault(string operation)
    {
        var (surface, policy) = (Surface.Of(operation), Policy.All[operation]);
        var booked = await stage.BringAsync(policy.Given ?? Life.Scheduled);
        using var recruiter = stage.Host.Recruiter();
        var path = surface.Route
            .Replace("{id:guid}", booked.Id, StringComparison.Ordinal)
            .Replace("{feedbackId:guid}", Guid.Empty.ToString(), StringComparison.Ordinal)
            .Replace("{id}", "entry", StringComparison.Ordinal);

        foreach (var body in _bodies)
        {
            (await IsAnsweredAsync(recruiter, surface.Method, path, body)).ShouldBeTrue($"{operation} did not answer as it should to {body}");
        }
    }

    [Theory]
    [MemberData(nameof(NamingAnId))]
    public async Task Path_AnyId_IsAnsweredWithoutAFault(string operation)
    {
        var surface = Surface.Of(operation);
        using var recruiter = stage.Host.Recruiter();
        foreach (var id in new[] { "a b", "%00", "%2e%2e", "a%2Fb", "a:b", "%F0%9F%98%80", "%ED%A0%80", "%FF", "'", "%22", "~", new string('x', 2_000), "null", "#", "%3F" })
        {
            var reply = await recruiter.SendAsync(new HttpMethod(surface.Method), surface.Route.Replace("{id}", id, StringComparison.Ordinal), Policy.All[operation].Body);

            reply.Status.ShouldBeInRange(200, 499, id);
        }
    }

    [Theory]
    [InlineData("interviews?q=%00")]
    [InlineData("interviews?q=%FF%FE")]
    [InlineData("interviews?q=%25%5F%27")]
    [InlineData("interviews?candidateId=%00&tag=%ED%A0%80")]
    [InlineData("interviews?dateFrom=9999-12-31&dateTo=0001-01-01")]
    [InlineData("interviews?dateTo=9999-12-31")]
    [InlineData("interviews?dateFrom=-9998-01-01")]
    [InlineData("interviews?dateTo=2499-12-31T23:59:59Z")]
    [InlineData("interviews?status=,,,")]
    [InlineData("interviews?status=0")]
    [InlineData("interviews?=x")]
    [InlineData("interviews?&&&==")]
    [InlineData("interviews?Status=scheduled&status=scheduled&STATUS=scheduled")]
    [InlineData("interviews?sta_tus=scheduled&status=scheduled")]
    [InlineData("interviews/upcoming?days_ahead=99999999999999999999")]
    public async Task Query_AnyText_IsAnsweredWithoutAFault(string path)
    {
        var reply = await stage.ReadAsync(path);

        reply.Status.ShouldBeOneOf(200, 400);
    }

    private static async Task<bool> IsAnsweredAsync(Caller caller, string method, string path, string body)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = new("application/json");
        var reply = await caller.SendAsync(new HttpMethod(method), path, content);
        return reply.Status < 300 || (reply.Status < 500 && reply.Headers["Content-Type"] == "application/problem+json");
    }
}
