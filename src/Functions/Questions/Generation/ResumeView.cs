using Interviews.Domain.Documents;
using Interviews.Functions.Http.Requests;

namespace Interviews.Functions.Questions.Generation;

/// <summary>What became of a résumé that was to be used.</summary>
/// <param name="State"><c>none</c> when there is no résumé; otherwise what became of reading it.</param>
internal sealed record ResumeView(Guid? DocumentId, string State)
{
    /// <param name="state"><c>null</c> when there was nothing to read.</param>
    public static ResumeView Of(Guid? documentId, DocumentTextState? state) => state is { } read ? new(documentId, FieldNames.Camel(read.ToString())) : new(null, "none");
}
