using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Functions.Http;
using Interviews.Infrastructure.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Interviews.Functions.Access;

/// <summary>Lets a request through to its function only with a valid bearer token that carries one of the function's roles.</summary>
public sealed class AccessMiddleware(FunctionPolicies policies, ITokenValidator tokens) : IFunctionsWorkerMiddleware
{
    private const string Scheme = "Bearer ";

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is { } http && policies.RolesFor(context.FunctionDefinition.Name) is { } roles)
        {
            var admitted = await AdmitAsync(http, roles);
            if (admitted.IsRefused)
            {
                context.GetInvocationResult().Value = new ProblemResult(admitted.Refusal);
                return;
            }

            http.Features.Set(admitted.Value);
        }

        await next(context);
    }

    private async Task<Result<Actor>> AdmitAsync(HttpContext http, Role roles)
    {
        var authorization = http.Request.Headers.Authorization.ToString();
        if (!authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            http.Response.Headers.WWWAuthenticate = BearerChallenge.Missing;
            return new Refusal(AccessRefusal.Unauthenticated, "Send an access token: 'Authorization: Bearer …'.");
        }

        var verified = await tokens.ValidateAsync(authorization[Scheme.Length..].Trim(), http.RequestAborted);
        if (verified.IsRefused)
        {
            if (verified.Refusal.Code == AccessRefusal.Unauthenticated)
            {
                http.Response.Headers.WWWAuthenticate = BearerChallenge.For(verified.Refusal);
            }

            return verified;
        }

        return verified.Value.Is(roles)
            ? verified
            : Refusal.Forbidden($"This needs one of the roles {roles}; the token carries {verified.Value.Roles}.".ToLowerInvariant());
    }
}
