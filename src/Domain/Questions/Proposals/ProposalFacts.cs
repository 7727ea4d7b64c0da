using Interviews.Domain.Directory;
using Interviews.Domain.Documents;
using Interviews.Domain.Evaluation;
using Interviews.Domain.Interviews;

namespace Interviews.Domain.Questions.Proposals;

/// <summary>What is known when a model is to be asked for questions.</summary>
/// <param name="Job">That of the wish.</param>
/// <param name="People">The directory's entries of the interviewers.</param>
/// <param name="Resume"><c>null</c> when none is to be read, or none is there.</param>
/// <param name="Asked">The texts of the questions that the interview asks already, or that another one asked of its candidate.</param>
public sealed record ProposalFacts(Interview Interview, Candidate? Candidate, Job? Job, IReadOnlyList<Person> People, DocumentText? Resume, IReadOnlyList<string> Asked)
{
    /// <summary>Takes out by what the candidate and the interviewers could be known.</summary>
    public ResumeRedaction Redaction => new(KnownPeople.Of(Interview, Candidate, People));

    /// <summary>Whether nothing about the candidate may go to a model (REQ-EVA-13).</summary>
    public static bool IsForPeopleAlone(Candidate? candidate) => candidate?.HumanOnly == true;
}
