namespace Interviews.Functions.Http.Requests;

/// <summary>For routes that take no body; one that is sent all the same must be an empty object.</summary>
internal sealed record NoBody : RequestBody;
