namespace Interviews.Durable.Scheduling;

/// <summary>What an orchestrator gave an activity to work on, taken out of its wrapping.</summary>
internal static class ActivityInput
{
    /// <remarks>
    /// The .NET SDK schedules every activity with an array of parameters, of which it only ever fills one: the input "hi" comes as ["hi"], the input [1,2] as
    /// [[1,2]], no input as [null]. Its own worker strips the outer brackets before it runs an activity; the Functions worker expects the host to have done so.
    /// Inputs of orchestrations, events and outputs are not wrapped.
    /// </remarks>
    public static string? Unwrap(string? scheduled) => scheduled is ['[', .. var input, ']'] ? input : scheduled;
}
