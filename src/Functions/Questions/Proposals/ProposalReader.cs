using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Directory;
using Interviews.Domain.Documents;
using Interviews.Domain.Interviews;
using Interviews.Domain.Questions.Proposals;
using Interviews.Domain.Storage;
using Interviews.Functions.Interviews;
using Interviews.Functions.Questions.Asked;
using Interviews.Functions.Questions.Generation;

namespace Interviews.Functions.Questions.Proposals;

/// <summary>What is known of a proposal, and of what one would be made of.</summary>
public sealed class ProposalReader(IStore store, InterviewService interviews, ResumeReader resumes, AskedReader asked)
{
    public Task<Stored<QuestionProposal>?> FindAsync(string organizationId, Guid interviewId, Guid proposalId, CancellationToken cancellationToken) =>
        store.ReadAsync<QuestionProposal>(organizationId, QuestionProposal.RecordId(interviewId, proposalId), cancellationToken);

    /// <summary>The proposal, for whoever may set what the interview asks.</summary>
    public async Task<Result<SeenProposal>> SeeAsync(Actor actor, Guid interviewId, Guid proposalId, CancellationToken cancellationToken)
    {
        var read = await interviews.ReadAsync(actor, interviewId, cancellationToken);
        if ((read.Refusal ?? InterviewAccess.Check(read.Value.Value, new RequestQuestionProposal(proposalId), actor)) is { } refusal)
        {
            return refusal;
        }

        return await FindAsync(actor.OrganizationId, interviewId, proposalId, cancellationToken) is { } found
            ? new SeenProposal(read.Value.Value, found)
            : Refusal.NotFound("proposal", proposalId);
    }

    public async Task<ProposalFacts> FactsAsync(Interview interview, QuestionProposal proposal, CancellationToken cancellationToken)
    {
        var organization = interview.OrganizationId;
        string[] people = [.. interview.Details.Interviewers.Select(interviewer => interviewer.Id).OfType<string>().Distinct().Select(Person.RecordId)];
        return new ProposalFacts(
            interview,
            await CandidateAsync(interview, cancellationToken),
            proposal.Wish.JobId is { } job ? (await store.ReadAsync<Job>(organization, Job.RecordId(job), cancellationToken))?.Value : null,
            people.Length == 0 ? [] : [.. (await store.ReadManyAsync<Person>(organization, people, cancellationToken)).Select(person => person.Value)],
            ProposalAttempt.IsPrepared(proposal) ? null : await ResumeAsync(proposal, cancellationToken),
            [.. (await asked.OfAsync(interview, cancellationToken)).Select(question => question.Text)]);
    }

    public async Task<Candidate?> CandidateAsync(Interview interview, CancellationToken cancellationToken) => interview.CandidateId is { } candidate
        ? (await store.ReadAsync<Candidate>(interview.OrganizationId, Candidate.RecordId(candidate), cancellationToken))?.Value
        : null;

    private async Task<DocumentText?> ResumeAsync(QuestionProposal proposal, CancellationToken cancellationToken) =>
        proposal.Wish.ResumeId is { } resume
        && await store.ReadAsync<InterviewDocument>(proposal.OrganizationId, InterviewDocument.IdOf(proposal.InterviewId, resume), cancellationToken) is { Value: var document }
            ? await resumes.ReadAsync(document, cancellationToken)
            : null;
}

/// <summary>A proposal, and the interview that it is for.</summary>
public sealed record SeenProposal(Interview Interview, Stored<QuestionProposal> Stored);
