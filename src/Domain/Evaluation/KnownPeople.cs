using Interviews.Domain.Directory;
using Interviews.Domain.Interviews;

namespace Interviews.Domain.Evaluation;

/// <summary>Whose names a model must not read: the candidate's and the interviewers', as the interview and the directory know them.</summary>
public static class KnownPeople
{
    public static IReadOnlyList<KnownPerson> Of(Interview interview, Candidate? candidate, IReadOnlyList<Person> people)
    {
        var known = people.ToDictionary(person => person.PersonId);
        return
        [
            new KnownPerson("CANDIDATE", Given(interview.CandidateName, candidate?.Name), Given(candidate?.Email)),
            .. interview.Details.Interviewers.Select((interviewer, index) =>
            {
                var entry = interviewer.Id is null ? null : known.GetValueOrDefault(interviewer.Id);
                return new KnownPerson(Placeholder(index), Given(interviewer.Name, entry?.Name), Given(interviewer.Email, entry?.Email));
            }),
        ];
    }

    /// <summary>What the model calls the author of a text; without a number when it is not a scorecard's.</summary>
    public static string PlaceholderOf(Interview interview, string? interviewerId)
    {
        var index = interviewerId is null ? -1 : interview.Details.Interviewers.ToList().FindIndex(interviewer => interviewer.Id == interviewerId);
        return index < 0 ? "INTERVIEWER" : Placeholder(index);
    }

    private static string Placeholder(int index) => $"INTERVIEWER_{index + 1}";

    private static string[] Given(params IEnumerable<string?> values) => [.. values.OfType<string>().Where(value => !string.IsNullOrWhiteSpace(value)).Distinct()];
}
