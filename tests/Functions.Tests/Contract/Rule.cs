using Interviews.Functions.Tests.Hosting;
using Shouldly;

namespace Interviews.Functions.Tests.Contract;

/// <summary>A rule of the contract as two requests that differ in nothing but what it forbids.</summary>
/// <param name="Accepted">What to change in a valid body, as JSON; see <see cref="Tokens"/>.</param>
/// <param name="Refused">Likewise.</param>
/// <param name="Field">The field that the refusal complains about.</param>
internal sealed record Rule(string Accepted, string Refused, string Field);

internal static class RefusalAssertions
{
    public static void ShouldBeRefused(this Reply reply, int status, string code, string? field = null)
    {
        reply.Status.ShouldBe(status, reply.Body?.ToJsonString());
        reply.Code.ShouldBe(code, reply.Body?.ToJsonString());
        reply.Headers["Content-Type"].ShouldBe("application/problem+json");
        if (field is not null)
        {
            reply.Fields.ShouldBe([field], reply.Body?.ToJsonString());
        }
    }

    public static void ShouldBeAccepted(this Reply reply) => reply.Status.ShouldBeInRange(200, 299, reply.Body?.ToJsonString());
}
