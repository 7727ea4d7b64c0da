using Interviews.Domain.Directory;

namespace Interviews.Domain.Interviews;

/// <summary>What differs between two versions of an interview's details.</summary>
internal static class DetailsComparison
{
    /// <summary>Equal by content; the lists of a record compare by reference.</summary>
    public static bool SaysTheSameAs(this InterviewDetails details, InterviewDetails other) =>
        details with { Tags = other.Tags, Interviewers = other.Interviewers } == other
        && details.Tags.SequenceEqual(other.Tags)
        && details.Interviewers.SequenceEqual(other.Interviewers);

    /// <summary>The same person is known by id, or else by address or name. Another seat makes nobody a newcomer.</summary>
    public static IReadOnlyList<Interviewer> InterviewersNotIn(this InterviewDetails details, InterviewDetails other)
    {
        var known = other.Interviewers.Select(Identity).ToHashSet();
        return [.. details.Interviewers.Where(interviewer => !known.Contains(Identity(interviewer)))];
    }

    private static (string? Id, string? Name) Identity(Interviewer interviewer) => interviewer.Id is not null
        ? (interviewer.Id, null)
        : (null, interviewer.Email is { } email ? Identities.OfEmail(email) : Identities.OfName(interviewer.Name));
}
