using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Interviews.Domain.Interviews;
using Interviews.Functions.Telemetry;
using NodaTime;

namespace Interviews.Functions.Messaging;

/// <summary>Names an event for a consumer that reads it by itself: a message carries no personal data.</summary>
public sealed record EventMessage([property: JsonRequired] string OrganizationId, [property: JsonRequired] Guid InterviewId, [property: JsonRequired] long Sequence)
{
    /// <summary>When the event occurred; <c>null</c> in messages of earlier versions.</summary>
    public DateTimeOffset? OccurredAt { get; init; }

    /// <inheritdoc cref="InterviewEvent.TraceParent"/>
    public string? TraceParent { get; init; }

    public static EventMessage Of(InterviewEvent e) => new(e.OrganizationId, e.InterviewId, e.Sequence)
    {
        OccurredAt = e.OccurredAt.ToDateTimeOffset(),
        TraceParent = e.TraceParent,
    };

    /// <summary>To be held while the message is handled: goes on with the trace of its event, and tells how long the message waited.</summary>
    internal Activity? Receive(string queue, TimeProvider time)
    {
        if (OccurredAt is { } occurred)
        {
            InterviewMetrics.Received(queue, Duration.FromTimeSpan(time.GetUtcNow() - occurred));
        }

        return Traces.Continue($"process {queue}", TraceParent, InterviewId);
    }

    /// <summary>The message in this text, whose members may be spelled in either case; <c>null</c> when it is no such message.</summary>
    public static EventMessage? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<EventMessage>(text, JsonSerializerOptions.Web) is { OrganizationId: not null } message ? message : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
