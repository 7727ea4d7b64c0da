using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Questions;
using Interviews.Domain.Responses;
using Interviews.Domain.Storage;
using Interviews.Functions.Http;
using Interviews.Functions.Interviews;
using Interviews.Functions.Questions.Banks;
using Interviews.Infrastructure.Storage;

namespace Interviews.Functions.Questions.Asked;

/// <summary>Sets what an interview asks (REQ-QUE-03), together with the interview's event, what its candidate was asked, and how often the questions were.</summary>
public sealed class InterviewQuestionsService(IStore store, InterviewService interviews, BankService banks, AskedCounts counts)
{
    /// <returns><c>null</c> while nothing was set.</returns>
    public Task<Stored<InterviewQuestions>?> FindAsync(string organizationId, Guid interviewId, CancellationToken cancellationToken) =>
        store.ReadAsync<InterviewQuestions>(organizationId, InterviewQuestions.RecordId(interviewId), cancellationToken);

    /// <param name="precondition">By the ETag of what was set before; <c>null</c> when nothing was.</param>
    internal async Task<Result<Stored<InterviewQuestions>>> SetAsync(
        Actor actor, Guid interviewId, Func<string?, bool> precondition, IReadOnlyList<AskedEntry> entries, CancellationToken cancellationToken)
    {
        try
        {
            var done = await interviews.ExecuteAsync(actor, interviewId, null, (interview, context) => DecideAsync(interview, context, precondition, entries, cancellationToken), cancellationToken);
            return done.IsRefused ? done.Refusal : (await FindAsync(actor.OrganizationId, interviewId, cancellationToken))!;
        }
        catch (BatchTooLargeException)
        {
            return new Refusal(RefusalCode.PayloadTooLarge, "The questions are too much text for one interview.");
        }
    }

    private async Task<Result<Decision>> DecideAsync(
        Interview interview, DecisionContext context, Func<string?, bool> precondition, IReadOnlyList<AskedEntry> entries, CancellationToken cancellationToken)
    {
        // Who may not set anything learns nothing of what could be set.
        if (InterviewDecider.Decide(interview, new SetQuestions(entries.Count), context).Refusal is { } forbidden)
        {
            return forbidden;
        }

        var current = await FindAsync(interview.OrganizationId, interview.InterviewId, cancellationToken);
        if (!precondition(current?.ETag))
        {
            return ETags.Failed(interview.InterviewId);
        }

        var wanted = await WantedAsync(context.Actor, interview.InterviewId, current?.Value.Questions ?? [], entries, cancellationToken);
        var answered = await AnsweredAsync(interview, cancellationToken);
        var decided = wanted.Then<QuestionsDecision>(questions => QuestionsDecider.Decide(interview, current?.Value, questions, answered, context));
        if (decided.IsRefused)
        {
            return decided.Refusal;
        }

        return IsTheSame(current?.Value, decided.Value.Asked)
            ? new Decision([], [])
            : new Decision(decided.Value.Events, await WritesAsync(interview, current, decided.Value.Asked, cancellationToken));
    }

    /// <summary>The ids of questions that were answered.</summary>
    private async Task<IReadOnlySet<Guid>> AnsweredAsync(Interview interview, CancellationToken cancellationToken) => interview.Responses == 0
        ? new HashSet<Guid>()
        : await store.AllAsync(interview.OrganizationId, new ResponsesOfInterview(interview.InterviewId), cancellationToken)
            .Where(response => response.QuestionId is not null)
            .Select(response => response.QuestionId!.Value)
            .ToHashSetAsync(cancellationToken: cancellationToken);

    /// <summary>The questions themselves: copies that the interview has are kept, others are made from the banks.</summary>
    private async Task<Result<IReadOnlyList<AskedQuestion>>> WantedAsync(
        Actor actor, Guid interviewId, IReadOnlyList<AskedQuestion> current, IReadOnlyList<AskedEntry> entries, CancellationToken cancellationToken)
    {
        var copies = current.DistinctBy(question => question.QuestionId).ToDictionary(question => question.QuestionId);
        var fresh = entries.Where(entry => entry is { QuestionText: null, QuestionId: { } id } && !copies.ContainsKey(id)).ToList();
        var found = new Dictionary<(Guid Bank, Guid Question), AskedQuestion>();
        foreach (var wanted in fresh.Where(entry => entry.BankId is not null).GroupBy(entry => entry.BankId!.Value))
        {
            await CopyAsync(actor, wanted.Key, [.. wanted.Select(entry => entry.QuestionId!.Value)], found, cancellationToken);
        }

        var missing = entries.Index().Where(entry => fresh.Contains(entry.Item) && !found.ContainsKey((entry.Item.BankId ?? Guid.Empty, entry.Item.QuestionId!.Value))).ToList();
        return missing.Count > 0
            ? Refusal.Invalid([.. missing.Select(entry => ($"questions[{entry.Index}]", $"There is no question '{entry.Item.QuestionId}' in the question bank '{entry.Item.BankId}'."))])
            : entries.Select(AskedOf).ToList();

        AskedQuestion AskedOf(AskedEntry entry) => entry switch
        {
            { QuestionText: null, QuestionId: { } id } => copies.GetValueOrDefault(id) ?? found[(entry.BankId ?? Guid.Empty, id)],
            { QuestionId: { } id } when copies.TryGetValue(id, out var copy) => Whole(entry, copy.QuestionId, copy.BankId),
            _ => Whole(entry, QuestionIdentity.Of(interviewId, entry.QuestionText!), null),
        };
    }

    private async Task CopyAsync(
        Actor actor, Guid bankId, IReadOnlyCollection<Guid> ids, Dictionary<(Guid Bank, Guid Question), AskedQuestion> found, CancellationToken cancellationToken)
    {
        var bank = await banks.ReadAsync(actor, bankId, cancellationToken);
        if (bank.IsRefused)
        {
            return;
        }

        foreach (var question in await store.ReadManyAsync<Question>(actor.OrganizationId, [.. ids.Distinct().Select(id => Question.RecordId(bankId, id))], cancellationToken))
        {
            found[(bankId, question.Value.QuestionId)] = AskedQuestion.Of(question.Value, bank.Value.Value);
        }
    }

    private static AskedQuestion Whole(AskedEntry entry, Guid questionId, Guid? bankId) => AskedQuestion.Of(entry.Question(Guid.Empty, string.Empty, string.Empty, default), questionId, bankId);

    private async Task<IReadOnlyList<Write>> WritesAsync(Interview interview, Stored<InterviewQuestions>? current, InterviewQuestions asked, CancellationToken cancellationToken)
    {
        var writes = new List<Write> { Write.Put(asked, current?.ETag) };
        writes.AddRange(await counts.WritesAsync(asked.OrganizationId, current?.Value.Questions ?? [], asked.Questions, cancellationToken));
        if (interview.CandidateId is { } candidate)
        {
            var before = await store.ReadAsync<AskedBefore>(asked.OrganizationId, AskedBefore.RecordId(candidate), cancellationToken);
            writes.Add(Write.Put((before?.Value ?? new AskedBefore { CandidateId = candidate, OrganizationId = asked.OrganizationId }).With(asked), before?.ETag));
        }

        return writes;
    }

    /// <summary>A request that comes twice is no second event.</summary>
    private static bool IsTheSame(InterviewQuestions? current, InterviewQuestions asked) =>
        current is not null && RecordJson.Write(current).AsSpan().SequenceEqual(RecordJson.Write(asked with { UpdatedBy = current.UpdatedBy, UpdatedAt = current.UpdatedAt }));
}
