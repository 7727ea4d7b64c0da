using Microsoft.AspNetCore.Http;

namespace Interviews.LocalHost.Admin;

/// <summary>A request to <c>/admin/*</c> that is answered with problem+json.</summary>
internal sealed class AdminRefusal(int status, string detail, string? fieldName = null) : Exception(detail)
{
    public IResult Answer { get; } = Results.Problem(
        detail,
        statusCode: status,
        extensions: fieldName is null ? null : [KeyValuePair.Create("errors", (object?)new Dictionary<string, string[]> { [fieldName] = [detail] })]);

    /// <summary>400 for one field.</summary>
    public static AdminRefusal Of(string fieldName, string problem) => new(StatusCodes.Status400BadRequest, $"{fieldName}: {problem}", fieldName);
}
