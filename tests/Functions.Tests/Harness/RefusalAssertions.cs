using Shouldly;

namespace Interviews.Functions.Tests.Harness;

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
