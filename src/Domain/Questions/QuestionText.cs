using Interviews.Domain.Storage;

namespace Interviews.Domain.Questions;

/// <summary>Says which question has a text that it did not have at first, so that an import recognizes it by either.</summary>
/// <param name="TextId">What the id of the question would be if it had been made with this text; see <see cref="QuestionIdentity.Of"/>.</param>
public sealed record QuestionText(Guid BankId, Guid TextId, string OrganizationId, Guid QuestionId) : IRecord
{
    string IRecord.Id => RecordId(BankId, TextId);

    public static string RecordId(Guid bankId, Guid textId) => $"questionText:{bankId}:{textId}";
}
