using Interviews.Domain;
using Interviews.Functions.Questions.Banks;

namespace Interviews.Functions.Questions.Import;

/// <summary>One row of an import, and what is wrong with it.</summary>
/// <param name="Row">From 1, without the header.</param>
/// <param name="Body"><c>null</c> for a row that cannot be read at all.</param>
internal sealed record ImportedRow(int Row, QuestionRequest? Body, IReadOnlyList<RowError> Errors)
{
    public static ImportedRow Refused(int row, Refusal refusal) => new(row, null, [.. RowError.Of(row, refusal)]);
}

/// <param name="Field">As answers have it; <c>body</c> for the row as a whole.</param>
internal sealed record RowError(int Row, string Field, string Message)
{
    public static IEnumerable<RowError> Of(int row, Refusal refusal) =>
        refusal.Errors.SelectMany(field => field.Value.Select(message => new RowError(row, field.Key, message)));
}
