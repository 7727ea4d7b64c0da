namespace Interviews.Domain.Interviews;

/// <summary>What was accepted although it may be a mistake. It stays on the interview until it is settled.</summary>
public static class InterviewWarnings
{
    /// <summary>The id is in no directory: nobody can be told of the interview under it.</summary>
    public const string UnknownPerson = "unknown_person";

    public static IReadOnlyList<InterviewWarning> Of(Interview interview)
    {
        var unknown = interview.Details.Interviewers.Index().Where(interviewer => interviewer.Item.IsUnknown).Select(interviewer =>
            new InterviewWarning($"interviewers[{interviewer.Index}].id", UnknownPerson, $"The directory knows no person '{interviewer.Item.Id}'; nobody gets mail under this id."));
        return interview.CandidateIsUnknown
            ? [new InterviewWarning("candidateId", UnknownPerson, $"The directory knows no candidate '{interview.CandidateId}'; nobody gets mail under this id."), .. unknown]
            : [.. unknown];
    }
}

/// <param name="Field">The field of a request that brought it about.</param>
/// <param name="Code">Stable.</param>
public sealed record InterviewWarning(string Field, string Code, string Message);
