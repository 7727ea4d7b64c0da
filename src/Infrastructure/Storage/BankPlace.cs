using Interviews.Domain.Directory;
using Interviews.Domain.Questions;

namespace Interviews.Infrastructure.Storage;

/// <summary>Where a question bank stands in the list of banks, and who finds it there.</summary>
/// <param name="Place">Folded name and stored id, in text that sorts like them.</param>
/// <param name="Name">Folded by <see cref="Identities.OfName"/>.</param>
/// <param name="Owner">The only one who finds it, admins aside; <c>null</c> for a public bank.</param>
internal sealed record BankPlace(string Place, string Name, string? Owner)
{
    public static BankPlace Of(QuestionBank bank)
    {
        var name = Identities.OfName(bank.Name);
        return new BankPlace($"{name}\n{QuestionBank.RecordId(bank.BankId)}", name, bank.IsPublic ? null : bank.OwnerId);
    }

    /// <returns>What to look for in names; <c>null</c> when everything is wanted.</returns>
    public static string? Part(string? part) => part is not null && Identities.OfName(part) is { Length: > 0 } folded ? folded : null;
}
