using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Questions;
using Interviews.Domain.Questions.Defaults;
using Interviews.Domain.Questions.Generation;
using Interviews.Domain.Storage;

namespace Interviews.Functions.Questions.Generation;

/// <summary>
/// Which questions somebody may be offered: the default ones, and those of the banks that they may read and that may be drawn from. However much there is, it reads
/// <see cref="MostBanks"/> banks at most, and of each <see cref="PerBank"/> questions from a point that the seed decides, and <see cref="PerFocus"/> with each focus area as a tag.
/// </summary>
public sealed class QuestionOffers(IStore store)
{
    private const int MostBanks = 20;
    private const int PerBank = 100;
    private const int PerFocus = 20;

    /// <summary>So many focus areas are looked for as tags.</summary>
    private const int MostTags = 5;

    public async Task<IReadOnlyList<QuestionOffer>> ForAsync(Actor actor, QuestionWish wish, CancellationToken cancellationToken)
    {
        var offers = DefaultQuestions.All.Select(QuestionOffer.Of).ToList();
        if (!actor.Is(Roles.Recruiting | Role.Interviewer))
        {
            return offers;
        }

        var banks = await store.QueryAsync(actor.OrganizationId, new FindBanks(null, BankAccess.ReaderOf(actor)), MostBanks, null, cancellationToken);
        foreach (var bank in banks.Items.Select(stored => stored.Value).Where(bank => bank.AllowRandomSelection && BankAccess.MayRead(bank, actor)))
        {
            offers.AddRange((await OfBankAsync(bank, wish, cancellationToken)).Select(question => QuestionOffer.Of(question, bank)));
        }

        return offers;
    }

    private async Task<List<Question>> OfBankAsync(QuestionBank bank, QuestionWish wish, CancellationToken cancellationToken)
    {
        var fitting = new FindQuestions(bank.BankId) { Type = wish.Types.Count == 1 ? wish.Types[0] : null };
        var point = DerivedId.Of($"{wish.Seed}\n{bank.BankId}");
        var found = await FindAsync(bank, fitting with { After = point }, PerBank, cancellationToken);
        if (found.Count < PerBank)
        {
            found.AddRange(await FindAsync(bank, fitting with { Through = point }, PerBank - found.Count, cancellationToken));
        }

        if (found.Count == PerBank)
        {
            // There are more than were read: those that are asked for by name shall be among them.
            foreach (var area in wish.FocusAreas.Take(MostTags))
            {
                found.AddRange(await FindAsync(bank, fitting with { Tags = [area] }, PerFocus, cancellationToken));
            }
        }

        return found;
    }

    private async Task<List<Question>> FindAsync(QuestionBank bank, FindQuestions query, int most, CancellationToken cancellationToken) =>
        [.. (await store.QueryAsync(bank.OrganizationId, query, most, null, cancellationToken)).Items.Select(stored => stored.Value)];
}
