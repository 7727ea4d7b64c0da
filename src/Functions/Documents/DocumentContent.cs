using Interviews.Domain;
using Interviews.Domain.Documents;
using Interviews.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Interviews.Functions.Documents;

/// <summary>The content of a document, or a range of it (RFC 9110, section 14).</summary>
internal sealed class DocumentContent(InterviewDocument document, Stream content) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (!AsksForBytes(httpContext.Request))
        {
            httpContext.Request.Headers.Remove(HeaderNames.Range);
        }

        await Results.Stream(
            content,
            document.ContentType.StartsWith("text/", StringComparison.Ordinal) ? $"{document.ContentType}; charset=utf-8" : document.ContentType,
            document.Name,
            document.UploadedAt.ToDateTimeOffset(),
            new EntityTagHeaderValue($"\"{document.Sha256}\""),
            enableRangeProcessing: true).ExecuteAsync(httpContext);
        if (Refusal(httpContext.Response.StatusCode) is { } refusal)
        {
            await new ProblemResult(refusal).ExecuteInsteadOfContentAsync(httpContext);
        }
    }

    /// <summary>A unit that is not known, and a range for another method than <c>GET</c>, are passed over (RFC 9110, section 14.2), which the framework does not do.</summary>
    private static bool AsksForBytes(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers.Range.ToString().StartsWith("bytes=", StringComparison.OrdinalIgnoreCase);

    /// <summary>What the framework answers without a body.</summary>
    private Refusal? Refusal(int status) => status switch
    {
        StatusCodes.Status412PreconditionFailed => ETags.Failed(document.DocumentId),
        StatusCodes.Status416RangeNotSatisfiable => new Refusal(ProblemCode.RangeNotSatisfiable, $"The document has {document.Size} bytes, and none in this range."),
        _ => null,
    };
}
