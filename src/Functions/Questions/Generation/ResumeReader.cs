using Interviews.Domain.Access;
using Interviews.Domain.Documents;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;

namespace Interviews.Functions.Questions.Generation;

/// <summary>What the newest résumé of an interview says, as far as it can be read.</summary>
public sealed class ResumeReader(IStore store, IBlobs blobs, IDocumentText texts)
{
    /// <summary>In bytes: it is read whole, since what reads it goes back and forth.</summary>
    private const long Largest = 20 * 1024 * 1024;

    /// <returns><c>null</c> when there is no résumé that the actor sees.</returns>
    public async Task<InterviewDocument?> FindAsync(Interview interview, Actor actor, CancellationToken cancellationToken)
    {
        var page = await store.QueryAsync(interview.OrganizationId, new DocumentsOfInterview(interview.InterviewId), DocumentLimits.MostEver, null, cancellationToken);
        return page.Items
            .Select(stored => stored.Value)
            .Where(document => document.DocumentKind == DocumentKind.Resume && DocumentAccess.Sees(interview, document, actor))
            .MaxBy(document => document.UploadedAt);
    }

    /// <returns>Its text; <c>null</c> when it is gone.</returns>
    public async Task<DocumentText?> ReadAsync(InterviewDocument document, CancellationToken cancellationToken)
    {
        if (await blobs.OpenReadAsync(document.BlobName, cancellationToken) is not { } content)
        {
            return null;
        }

        await using (content)
        {
            return document.Size > Largest ? DocumentText.Failed(DocumentTextState.TooLarge) : await ReadAsync(content, document.ContentType, cancellationToken);
        }
    }

    private async Task<DocumentText> ReadAsync(Stream content, string mediaType, CancellationToken cancellationToken)
    {
        // Not disposed: a library that took too long may still be reading it.
        var whole = new MemoryStream();
        await content.CopyToAsync(whole, cancellationToken);
        whole.Position = 0;
        return await texts.ReadAsync(whole, mediaType, cancellationToken);
    }
}
