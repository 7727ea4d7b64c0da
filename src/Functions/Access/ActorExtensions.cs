using Interviews.Domain.Access;
using Microsoft.AspNetCore.Http;

namespace Interviews.Functions.Access;

internal static class ActorExtensions
{
    /// <summary>Whoever the access middleware let through.</summary>
    public static Actor Actor(this HttpRequest request) =>
        request.HttpContext.Features.Get<Actor>() ?? throw new InvalidOperationException("A public function has no actor.");
}
