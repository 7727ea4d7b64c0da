namespace Interviews.Driving;

/// <summary>A message of the outbox.</summary>
public sealed record Mail(string To, string Subject, string Text, string Html, DateTimeOffset SentAt);
