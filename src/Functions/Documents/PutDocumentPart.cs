using System.Buffers;
using System.Globalization;
using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Documents;
using Interviews.Domain.Interviews;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Documents;

/// <summary>
/// <c>PUT /interviews/{id}/documents/uploads/{uploadId}/{part}</c>: one part of a recording that is too large for one request. The Functions host reads each body
/// into memory before anybody has looked at its token, so no request may be large. <see cref="UploadDocument"/> puts the parts together.
/// </summary>
public sealed class PutDocumentPart(DocumentService documents, PartialUploads uploads)
{
    private const int BufferLength = 64 * 1024;

    [Function(nameof(PutDocumentPart))]
    [Allow(AllowAttribute.Staff | Role.Interviewer | Role.Candidate)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "interviews/{id:guid}/documents/uploads/{uploadId:guid}/{part:int}")] HttpRequest request,
        Guid id,
        Guid uploadId,
        string part,
        CancellationToken cancellation)
    {
        var actor = request.Actor();
        if (!int.TryParse(part, CultureInfo.InvariantCulture, out var number) || number is < 1 or > PartialUpload.MostParts)
        {
            return new ProblemResult(Refusal.Invalid("part", $"'part' must be a number from 1 to {PartialUpload.MostParts}."));
        }

        var recording = new AddDocument(uploadId, DocumentKind.Recording, actor.Id, VisibleToCandidate: false);
        var refusal = await documents.CheckAsync(actor, id, recording, nameof(DocumentKind.Recording), cancellation)
            ?? await KeepAsync(request, BlobNames.OfUpload(actor, id, uploadId), number, cancellation);
        return refusal is null ? Results.NoContent() : new ProblemResult(refusal);
    }

    private async Task<Refusal?> KeepAsync(HttpRequest request, PartialUpload upload, int number, CancellationToken cancellation)
    {
        await using var writer = await uploads.OpenWriteAsync(upload, number, cancellation);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            var size = 0L;
            while (await request.Body.ReadAsync(buffer, cancellation) is var read and > 0)
            {
                size += read;
                if (size > documents.Limits.LargestPart)
                {
                    return TooLarge(documents.Limits.LargestPart);
                }

                await writer.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }

            if (size == 0)
            {
                return Refusal.Invalid("body", "The part is empty.");
            }

            await writer.CompleteAsync(cancellation);
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static Refusal TooLarge(long limit) => new(RefusalCode.PayloadTooLarge, $"A part may have at most {limit} bytes.")
    {
        Extensions = new Dictionary<string, object> { ["limit"] = limit },
    };
}
