using Interviews.Domain;
using Interviews.Domain.Documents;
using Interviews.Functions.Documents.Content;

namespace Interviews.Functions.Documents.Parts;

/// <summary>The parts that were sent before, one after the other.</summary>
internal sealed class PartsContent(PartialUploads uploads, IBlobs blobs, PartialUpload upload, int parts) : IIncomingContent
{
    private Stream? _part;
    private int _opened;

    /// <summary>The parts go once the document is recorded, so a repeat of the request cannot be known by what they held.</summary>
    public string Fingerprint => $"{upload.Id:N} {parts}";

    public async Task<Result<int>> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var filled = 0;
        while (filled < buffer.Length && (_part is not null || _opened < parts))
        {
            _part ??= await blobs.OpenReadAsync(upload.PartName(++_opened), cancellationToken);
            if (_part is null)
            {
                return Refusal.Invalid("parts", $"Part {_opened} of {parts} is not there: send it again.");
            }

            var read = await _part.ReadAsync(buffer[filled..], cancellationToken);
            filled += read;
            if (read == 0)
            {
                await DisposeAsync();
            }
        }

        return filled;
    }

    public async Task<Refusal?> EndAsync(CancellationToken cancellationToken)
    {
        await using var beyond = await blobs.OpenReadAsync(upload.PartName(parts + 1), cancellationToken);
        return beyond is null ? null : Refusal.Invalid("parts", $"More than {parts} parts were sent.");
    }

    public Task TakenAsync(CancellationToken cancellationToken) => uploads.RemoveAsync(upload, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_part is { } part)
        {
            _part = null;
            await part.DisposeAsync();
        }
    }
}
