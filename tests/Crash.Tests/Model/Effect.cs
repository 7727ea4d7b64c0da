namespace Interviews.Crash.Tests.Model;

/// <summary>One mail to one person, by the key that makes it happen once.</summary>
/// <param name="Recipient">Such as <c>person:i-1</c>.</param>
internal sealed record Effect(string InterviewId, int Revision, string Occasion, string Recipient)
{
    public override string ToString() => $"{InterviewId}:r{Revision}:{Occasion}:{Recipient}";
}
