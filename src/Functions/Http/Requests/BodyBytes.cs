using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Interviews.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Interviews.Functions.Http.Requests;

/// <summary>Reads the body of a request as a whole, as long as it is of the type that is wanted and not too large.</summary>
internal static class BodyBytes
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <param name="most">In bytes.</param>
    /// <param name="checkType">Why the content type is not taken, or <c>null</c>.</param>
    public static async Task<Result<ReadOnlyMemory<byte>>> ReadAsync(HttpRequest request, int most, Func<HttpRequest, Refusal?> checkType, CancellationToken cancellationToken)
    {
        if (request.ContentLength > most)
        {
            return TooLarge(most);
        }

        if (MayHaveBody(request) && checkType(request) is { } unsupported)
        {
            return unsupported;
        }

        var buffer = new ArrayBufferWriter<byte>();
        int count;
        while ((count = await request.Body.ReadAsync(buffer.GetMemory(4096), cancellationToken)) > 0)
        {
            buffer.Advance(count);
            if (buffer.WrittenCount > most)
            {
                return TooLarge(most);
            }
        }

        // Some programs mark all UTF-8 that they write (RFC 8259, section 8.1).
        return buffer.WrittenMemory[(buffer.WrittenSpan.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0)..];
    }

    /// <summary>The body as text in UTF-8.</summary>
    /// <param name="mediaType">What is taken; a body without a type is taken for it too.</param>
    /// <inheritdoc cref="ReadAsync"/>
    public static async Task<Result<string>> ReadTextAsync(HttpRequest request, int most, string mediaType, CancellationToken cancellationToken)
    {
        var read = await ReadAsync(request, most, asked => ContentTypes.CheckText(asked, mediaType), cancellationToken);
        return read.Then<string>(bytes => Utf8.IsValid(bytes.Span) ? Encoding.UTF8.GetString(bytes.Span) : Refusal.Invalid("body", "The body is not text in UTF-8."));
    }

    /// <summary>A request without a body needs no type, and may have any.</summary>
    private static bool MayHaveBody(HttpRequest request) =>
        request.ContentLength is not 0 && request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody != false;

    private static Refusal TooLarge(int most) => new(RefusalCode.PayloadTooLarge, $"The body may have at most {most} bytes.");
}
