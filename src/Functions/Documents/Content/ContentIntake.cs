using Interviews.Domain;
using Interviews.Domain.Documents;
using Interviews.Domain.Documents.Content;

namespace Interviews.Functions.Documents.Content;

/// <summary>Brings the content of one document into its blob while looking at what it really is. Disposed before it is completed, it leaves nothing.</summary>
internal sealed class ContentIntake(IBlobs blobs, string blobName, IncomingDocument document) : IAsyncDisposable
{
    private ContentInspection? _inspection;
    private IBlobWriter? _writer;

    /// <param name="piece">The first one holds at least the head, as far as there is so much content.</param>
    public async Task<Refusal?> TakeAsync(ReadOnlyMemory<byte> piece, CancellationToken cancellationToken)
    {
        if (_inspection is null)
        {
            _inspection = new ContentInspection(piece.Span[..Math.Min(piece.Length, ContentInspection.HeadLength)]);
            var types = _inspection.Guesses.Select(MediaType).DefaultIfEmpty(MediaType(null)).ToList();
            if (types.TrueForAll(type => type.IsRefused))
            {
                return types[0].Refusal;
            }

            _writer = await blobs.OpenWriteAsync(blobName, cancellationToken);
        }

        _inspection.Append(piece.Span);
        await _writer!.WriteAsync(piece, cancellationToken);
        return null;
    }

    /// <returns>The media type, now that all of the content was seen.</returns>
    public Result<string> Conclude() => MediaType(_inspection!.Conclude());

    public Task CompleteAsync(CancellationToken cancellationToken) => _writer!.CompleteAsync(cancellationToken);

    public ValueTask DisposeAsync() => _writer?.DisposeAsync() ?? ValueTask.CompletedTask;

    private Result<string> MediaType(FileFormat? format) =>
        DocumentRules.MediaType(format, document.MediaType, document.Kind)
            .Then<string>(type => DocumentRules.CheckEnding(document.Name, format!) is { } wrong ? wrong : type);
}
