using Interviews.Domain;
using Interviews.Domain.Documents;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Interviews.Functions.Documents.Content;

/// <summary>A document that is being sent: what is said about it, and its content, of which nothing has been read yet.</summary>
/// <param name="MediaType">As declared; <c>null</c> when the client says nothing about it.</param>
internal sealed record IncomingDocument(DocumentKind Kind, string Name, bool VisibleToCandidate, string? MediaType, IIncomingContent Content)
{
    /// <summary>
    /// Reads what stands before the content. The body is either the content itself, with its <c>Content-Type</c>, and its name in the query or in
    /// <c>Content-Disposition</c>; or <c>multipart/form-data</c> with one file, and the fields before it; or empty, when the content was sent in parts.
    /// </summary>
    /// <param name="sent">The content that was sent in so many parts of this upload.</param>
    public static async Task<Result<IncomingDocument>> ReadAsync(HttpRequest request, Func<Guid, int, IIncomingContent> sent, CancellationToken cancellationToken)
    {
        if (ContentTypes.CheckEncoding(request) is { } encoded)
        {
            return encoded;
        }

        var fields = new QueryReader(request);
        var (kind, name, visible) = (fields.Text("kind"), fields.Text("name", "fileName"), fields.Text("visibleToCandidate"));
        var (upload, parts) = (fields.Text("upload"), fields.Integer("parts", 1, DocumentLimits.MostParts));
        if (upload is not null || parts is not null)
        {
            if (!Guid.TryParse(upload, out var id) || parts is null || await request.Body.ReadAsync(new byte[1], cancellationToken) > 0)
            {
                fields.Refuse("upload", "A document that was sent in parts needs 'upload', the UUID that they were sent under, 'parts', how many there are, and an empty body.");
            }

            return Of(fields, kind, name, visible, request.ContentType, sent(id, parts ?? 1));
        }

        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            name ??= NameIn(request.Headers.ContentDisposition.ToString());
            return Of(fields, kind, name, visible, request.ContentType, new RawContent(request.Body));
        }

        var form = await MultipartUpload.OpenAsync(type, request.Body, cancellationToken);
        return form.Then(file => Of(
            fields,
            kind ?? file.Fields.GetValueOrDefault("kind"),
            name ?? file.Fields.GetValueOrDefault("name") ?? file.FileName,
            visible ?? file.Fields.GetValueOrDefault("visibletocandidate"),
            file.MediaType,
            file));
    }

    private static Result<IncomingDocument> Of(QueryReader fields, string? kind, string? name, string? visible, string? declared, IIncomingContent content)
    {
        var known = kind is null ? null : fields.Parse<DocumentKind>("kind", kind);
        if (kind is null)
        {
            fields.Refuse("kind", $"'kind' is required: one of {LenientEnum<DocumentKind>.Choices}.");
        }

        if (visible is not (null or "true" or "false"))
        {
            fields.Refuse("visibleToCandidate", "'visibleToCandidate' must be true or false.");
        }

        foreach (var (field, messages) in DocumentRules.CheckName(name)?.Errors ?? new Dictionary<string, IReadOnlyList<string>>())
        {
            fields.Refuse(field, messages[0]);
        }

        if (fields.Refusal is { } refusal)
        {
            return refusal;
        }

        var type = DeclaredMediaType.Read(declared);
        return type.Then<IncomingDocument>(media => new IncomingDocument(known!.Value, name!, visible == "true", media, content));
    }

    private static string? NameIn(string disposition) => ContentDispositionHeaderValue.TryParse(disposition, out var parsed)
        ? HeaderUtilities.RemoveQuotes(parsed.FileNameStar.HasValue ? parsed.FileNameStar : parsed.FileName).Value
        : null;
}
