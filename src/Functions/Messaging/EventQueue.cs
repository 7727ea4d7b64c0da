using Interviews.Domain.Interviews;

namespace Interviews.Functions.Messaging;

/// <summary>A queue through which a capability is told of events. Each capability registers its own; without it, nothing is queued for it.</summary>
/// <param name="Name">One of those in <see cref="QueueMessages"/>.</param>
/// <param name="Channel">Where an interview shows how far the capability has come.</param>
/// <param name="Handles">Whether the capability has to do with an event.</param>
public sealed record EventQueue(string Name, DeliveryChannel Channel, Func<InterviewEvent, bool> Handles);
