using Interviews.Domain;
using Interviews.Infrastructure.Access;
using Microsoft.AspNetCore.Http;

namespace Interviews.Functions.Http;

/// <summary>Every code a problem document can carry, and the HTTP status each one always comes with.</summary>
internal static class ProblemCode
{
    public const string CursorInvalid = "cursor_invalid";
    public const string IdempotencyKeyReused = "idempotency_key_reused";
    public const string InternalError = "internal_error";
    public const string MethodNotAllowed = "method_not_allowed";
    public const string RateLimited = "rate_limited";
    public const string RangeNotSatisfiable = "range_not_satisfiable";
    public const string RequestTimeout = "request_timeout";

    private static readonly Dictionary<string, (int Status, string Title)> Known = new()
    {
        [RefusalCode.ValidationFailed] = (StatusCodes.Status400BadRequest, "The request is not valid"),
        [CursorInvalid] = (StatusCodes.Status400BadRequest, "The cursor is not valid here"),
        [AccessRefusal.Unauthenticated] = (StatusCodes.Status401Unauthorized, "A valid bearer token is needed"),
        [RefusalCode.Forbidden] = (StatusCodes.Status403Forbidden, "Not allowed"),
        [RefusalCode.NotFound] = (StatusCodes.Status404NotFound, "Not found"),
        [MethodNotAllowed] = (StatusCodes.Status405MethodNotAllowed, "Not with this method"),
        [RequestTimeout] = (StatusCodes.Status408RequestTimeout, "The body did not come in time"),
        [RefusalCode.InvalidTransition] = (StatusCodes.Status409Conflict, "Not possible in the present state"),
        [RefusalCode.AlreadyExists] = (StatusCodes.Status409Conflict, "It exists already"),
        [RefusalCode.ScheduleConflict] = (StatusCodes.Status409Conflict, "One or more participants are unavailable"),
        [RefusalCode.NothingFits] = (StatusCodes.Status409Conflict, "Nothing fits"),
        [RefusalCode.EvaluationNotConfigured] = (StatusCodes.Status409Conflict, "No language model is configured"),
        [RefusalCode.TranscriptionNotConfigured] = (StatusCodes.Status409Conflict, "No model for speech is configured"),
        [RefusalCode.SelfSchedulingNotConfigured] = (StatusCodes.Status409Conflict, "No key for links is configured"),
        [RefusalCode.NothingToEvaluate] = (StatusCodes.Status409Conflict, "There is nothing to evaluate"),
        [RefusalCode.IdempotencyInFlight] = (StatusCodes.Status409Conflict, "The first request with this key is still running"),
        [RefusalCode.Gone] = (StatusCodes.Status410Gone, "It is over"),
        [RefusalCode.PreconditionFailed] = (StatusCodes.Status412PreconditionFailed, "It has changed since it was read"),
        [RefusalCode.PayloadTooLarge] = (StatusCodes.Status413PayloadTooLarge, "The body is too large"),
        [RefusalCode.UnsupportedMediaType] = (StatusCodes.Status415UnsupportedMediaType, "The content is of a type that is not taken here"),
        [RangeNotSatisfiable] = (StatusCodes.Status416RangeNotSatisfiable, "There is no such part"),
        [IdempotencyKeyReused] = (StatusCodes.Status422UnprocessableEntity, "The key was used for another request"),
        [RateLimited] = (StatusCodes.Status429TooManyRequests, "Too many requests"),
        [AccessRefusal.Unavailable] = (StatusCodes.Status503ServiceUnavailable, "Not available at the moment"),
        [InternalError] = (StatusCodes.Status500InternalServerError, "Something went wrong on our side"),
    };

    public static int Status(string code) => Known[code].Status;

    public static string Title(string code) => Known[code].Title;
}
