using Interviews.Domain.Interviews;

namespace Interviews.Domain.Notifications;

/// <summary>An event, with what is known when people are told of it.</summary>
/// <param name="Before">The interview before the event; <c>null</c> if the event began it.</param>
/// <param name="Now">The current interview. Events may be handled late and in any order.</param>
public sealed record InterviewNews(InterviewEvent Happened, Interview? Before, Interview Now)
{
    /// <summary>The interview after the event.</summary>
    public Interview Then { get; } = InterviewHistory.Apply(Before, Happened);
}
