using System.Text;
using Interviews.Domain;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Interviews.Functions.Documents.Content;

/// <summary>A form as browsers send it (RFC 7578): some fields, then one file, whose content is read as it comes.</summary>
internal sealed class MultipartUpload : IIncomingContent
{
    private const int MostFields = 8;
    private const int LongestField = 2048;
    private const int LongestBoundary = 70;

    private static readonly HashSet<string> Known = ["kind", "name", "visibletocandidate"];

    private readonly MultipartReader _reader;
    private readonly MultipartSection _file;

    private MultipartUpload(MultipartReader reader, MultipartSection file, string? fileName, IReadOnlyDictionary<string, string> fields) =>
        (_reader, _file, FileName, Fields) = (reader, file, fileName, fields);

    /// <summary>By name in lower case.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; }

    public string? FileName { get; }

    public string? MediaType => _file.ContentType;

    /// <summary>Reads up to the file.</summary>
    public static async Task<Result<MultipartUpload>> OpenAsync(MediaTypeHeaderValue type, Stream body, CancellationToken cancellationToken)
    {
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (boundary is not { Length: > 0 and <= LongestBoundary })
        {
            return Refusal.Invalid("body", $"The form needs a boundary of 1 to {LongestBoundary} characters.");
        }

        var reader = new MultipartReader(boundary, body);
        var fields = new Dictionary<string, string>();
        return await UnlessBrokenAsync<MultipartUpload>(async () =>
        {
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } section && fields.Count <= MostFields)
            {
                var disposition = section.GetContentDispositionHeader();
                if (disposition?.IsFileDisposition() == true)
                {
                    var name = disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName;
                    return new MultipartUpload(reader, section, HeaderUtilities.RemoveQuotes(name).Value, fields);
                }

                if (await AddFieldAsync(fields, section, disposition, cancellationToken) is { } refusal)
                {
                    return refusal;
                }
            }

            return Refusal.Invalid("file", "The form holds no file.");
        });
    }

    public Task<Result<int>> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken) =>
        UnlessBrokenAsync<int>(async () => await _file.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken));

    public async Task<Refusal?> EndAsync(CancellationToken cancellationToken)
    {
        var more = await UnlessBrokenAsync<bool>(async () => await _reader.ReadNextSectionAsync(cancellationToken) is not null);
        return more.IsRefused
            ? more.Refusal
            : more.Value ? Refusal.Invalid("file", "The form must end with its one file; fields stand before it.") : null;
    }

    private static async Task<Refusal?> AddFieldAsync(
        Dictionary<string, string> fields, MultipartSection section, ContentDispositionHeaderValue? disposition, CancellationToken cancellationToken)
    {
        var name = HeaderUtilities.RemoveQuotes(disposition?.Name ?? default).Value ?? string.Empty;
        var key = FieldNames.Fold(name);
        var buffer = new byte[LongestField];
        var length = await section.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return (Known.Contains(key), length < LongestField) switch
        {
            (false, _) => Refusal.Invalid(name, $"'{name}' is not a known field."),
            (_, false) => Refusal.Invalid(name, $"'{name}' must have less than {LongestField} bytes."),
            _ => fields.TryAdd(key, Encoding.UTF8.GetString(buffer, 0, length)) ? null : Refusal.Invalid(name, $"'{name}' is given twice."),
        };
    }

    /// <summary>A form that breaks off, or whose headers are too long, is the client's mistake.</summary>
    private static async Task<Result<T>> UnlessBrokenAsync<T>(Func<Task<Result<T>>> read)
    {
        try
        {
            return await read();
        }
        catch (Exception e) when (e is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            return Refusal.Invalid("body", "The form breaks off, or cannot be read.");
        }
    }
}
