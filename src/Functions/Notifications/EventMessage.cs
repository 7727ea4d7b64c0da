namespace Interviews.Functions.Notifications;

/// <summary>Names an event for a consumer that reads it by itself: a message carries no personal data.</summary>
public sealed record EventMessage(string OrganizationId, Guid InterviewId, long Sequence);
