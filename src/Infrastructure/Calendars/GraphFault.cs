using Azure;
using Interviews.Domain.Calendars;
using Interviews.Infrastructure.Resilience;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;

namespace Interviews.Infrastructure.Calendars;

/// <summary>What a fault of Microsoft Graph's means for the event. Says no more than status and code: the answer may name people, and this is logged.</summary>
internal static class GraphFault
{
    /// <exception cref="RequestFailedException">It may well succeed when it is tried again.</exception>
    public static CalendarOutcome Outcome(ApiException fault) => fault.ResponseStatusCode switch
    {
        404 or 410 => new CalendarOutcome.Gone(),
        var status when RetryLimits.IsTransient(status) || status is 401 or 409 => throw Passing(fault),
        var status => new CalendarOutcome.Refused($"The calendar refused it with status {status}{Code(fault)}."),
    };

    /// <summary>In the place of the fault, whose own text is the service's.</summary>
    public static RequestFailedException Passing(ApiException fault) =>
        new(fault.ResponseStatusCode, $"The calendar answered with status {fault.ResponseStatusCode}{Code(fault)}.");

    private static string Code(ApiException fault) => fault is ODataError { Error.Code: { Length: > 0 } code } ? $" ({code})" : string.Empty;
}
