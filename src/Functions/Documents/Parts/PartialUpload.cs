namespace Interviews.Functions.Documents.Parts;

/// <summary>A content that comes in parts, each a blob of its own in the upload's folder.</summary>
internal sealed record PartialUpload(string OrganizationId, Guid InterviewId, Guid Id, string Folder)
{
    /// <param name="number">From 1.</param>
    public string PartName(int number) => $"{Folder}/{number}";
}
