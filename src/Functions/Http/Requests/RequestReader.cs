using System.Buffers;
using System.Text.Json;
using FluentValidation;
using Interviews.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Functions.Http.Requests;

/// <summary>Reads a JSON body into a request record: every alias accepted, every unknown field refused by its name, every wrong value told at once.</summary>
internal static class RequestReader
{
    /// <summary>1 MiB, far above the largest legitimate body.</summary>
    public const int LargestBody = 1024 * 1024;

    /// <summary>What is read keeps the rules of the <see cref="IValidator{T}"/> for its type, where the app has one.</summary>
    public static async Task<Result<T>> ReadAsync<T>(this HttpRequest request, CancellationToken cancellationToken)
        where T : RequestBody, new()
    {
        var read = await ReadBytesAsync(request, cancellationToken);
        if (read.IsRefused)
        {
            return read.Refusal;
        }

        var bound = Bind<T>(read.Value);
        if (bound.IsRefused || request.HttpContext.RequestServices.GetService<IValidator<T>>() is not { } validator)
        {
            return bound;
        }

        var outcome = await validator.ValidateAsync(bound.Value, cancellationToken);
        return outcome.IsValid
            ? bound
            : Refusal.Invalid([.. outcome.Errors.Select(error => (FieldNames.Camel(error.PropertyName), error.ErrorMessage))]);
    }

    private static async Task<Result<byte[]>> ReadBytesAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength is > LargestBody)
        {
            return TooLarge;
        }

        if (request.ContentLength is not 0 && !IsJson(request.ContentType))
        {
            return new Refusal(RefusalCode.UnsupportedMediaType, $"Send the body as application/json, not as '{request.ContentType}'.");
        }

        var buffer = new ArrayBufferWriter<byte>();
        int count;
        while ((count = await request.Body.ReadAsync(buffer.GetMemory(4096), cancellationToken)) > 0)
        {
            buffer.Advance(count);
            if (buffer.WrittenCount > LargestBody)
            {
                return TooLarge;
            }
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static Result<T> Bind<T>(byte[] bytes)
        where T : RequestBody, new()
    {
        if (bytes.Length == 0)
        {
            return new T { Raw = bytes };
        }

        try
        {
            using var document = JsonDocument.Parse(bytes);
            if (bytes.AsSpan().IndexOf("\\u"u8) >= 0 && !IsText(document.RootElement))
            {
                return Refusal.Invalid("body", "The body holds half of a surrogate pair, which is no text.");
            }

            return document.RootElement.ValueKind == JsonValueKind.Object
                ? RequestBinder<T>.Bind(document.RootElement, bytes)
                : Refusal.Invalid("body", "The body must be a JSON object.");
        }
        catch (JsonException e)
        {
            return Refusal.Invalid("body", $"The body is not JSON: line {e.LineNumber + 1}, position {e.BytePositionInLine + 1}.");
        }
    }

    /// <summary>JSON can escape what no text can hold; asking for such a name or value is the only way to find out.</summary>
    private static bool IsText(JsonElement element)
    {
        try
        {
            return element.ValueKind switch
            {
                JsonValueKind.String => element.GetString() is not null,
                JsonValueKind.Array => element.EnumerateArray().All(IsText),
                JsonValueKind.Object => element.EnumerateObject().All(member => member.Name is not null && IsText(member.Value)),
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    // A request without a body needs no type; one with a body and no type is taken for the JSON that it most likely is.
    private static bool IsJson(string? contentType) =>
        string.IsNullOrEmpty(contentType)
        || contentType.Split(';')[0].Trim() is var type
        && (type.Equals("application/json", StringComparison.OrdinalIgnoreCase) || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase));

    private static Refusal TooLarge => new(RefusalCode.PayloadTooLarge, $"The body may have at most {LargestBody} bytes.");
}
