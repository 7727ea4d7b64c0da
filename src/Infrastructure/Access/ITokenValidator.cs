using Interviews.Domain;
using Interviews.Domain.Access;

namespace Interviews.Infrastructure.Access;

/// <summary>Turns a bearer token into the actor who sent it.</summary>
public interface ITokenValidator
{
    /// <param name="bearerToken">A JWT without the word <c>Bearer</c>.</param>
    /// <param name="cancellationToken">Gives up waiting for the issuer's keys; the fetch goes on for the others who wait.</param>
    /// <returns>The actor, or one of <see cref="AccessRefusal"/>; a bad token is never an exception.</returns>
    ValueTask<Result<Actor>> ValidateAsync(string bearerToken, CancellationToken cancellationToken);
}
