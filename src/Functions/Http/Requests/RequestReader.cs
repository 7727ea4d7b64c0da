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
    public static Task<Result<T>> ReadAsync<T>(this HttpRequest request, CancellationToken cancellationToken)
        where T : RequestBody, new() => request.ReadAsync<T>(_ => null, cancellationToken);

    /// <inheritdoc cref="ReadAsync{T}(HttpRequest, CancellationToken)"/>
    /// <param name="rules">Those that need more than the body; what they say of fields that could not be read does not count.</param>
    /// <param name="most">The most bytes that the body may have.</param>
    public static async Task<Result<T>> ReadAsync<T>(this HttpRequest request, Func<T, Refusal?> rules, CancellationToken cancellationToken, int most = LargestBody)
        where T : RequestBody, new()
    {
        var read = await ReadBytesAsync(request, most, cancellationToken);
        List<(string Field, string Message)> errors = [];
        var bound = read.Then(bytes => bytes.IsEmpty ? new T { Raw = bytes } : Parse<T>(bytes, body => RequestBinder<T>.Bind(body, bytes, out errors)));
        if (bound.IsRefused)
        {
            return bound;
        }

        HashSet<string> unread = [.. errors.Select(error => error.Field)];
        errors.AddRange(await BrokenRulesAsync(request, bound.Value, unread, cancellationToken));
        errors.AddRange(BrokenRules(rules(bound.Value), unread));
        return errors.Count == 0 ? bound : Refusal.Invalid(errors);
    }

    /// <param name="unread">Fields that could not be read, so that nothing can be said of their values.</param>
    internal static IEnumerable<(string Field, string Message)> BrokenRules(Refusal? refusal, HashSet<string> unread) =>
        from field in refusal?.Errors ?? new Dictionary<string, IReadOnlyList<string>>()
        where !unread.Contains(field.Key)
        from message in field.Value
        select (field.Key, message);

    /// <param name="unread">Fields that could not be read, so that nothing can be said of their values.</param>
    private static async Task<IEnumerable<(string Field, string Message)>> BrokenRulesAsync<T>(
        HttpRequest request, T body, HashSet<string> unread, CancellationToken cancellationToken)
    {
        if (request.HttpContext.RequestServices.GetService<IValidator<T>>() is not { } validator)
        {
            return [];
        }

        var outcome = await validator.ValidateAsync(body, cancellationToken);
        return outcome.Errors.Select(error => (Field: FieldNames.Camel(error.PropertyName), error.ErrorMessage)).Where(error => !unread.Contains(error.Field));
    }

    /// <summary>The body as it is, whatever its type, without a byte order mark.</summary>
    public static Task<Result<ReadOnlyMemory<byte>>> ReadContentAsync(this HttpRequest request, CancellationToken cancellationToken) =>
        BodyBytes.ReadAsync(request, LargestBody, _ => null, cancellationToken);

    /// <summary>Reads a JSON merge patch of what <typeparamref name="T"/> puts.</summary>
    public static async Task<Result<RequestPatch<T>>> ReadPatchAsync<T>(this HttpRequest request, CancellationToken cancellationToken)
        where T : RequestBody, new()
    {
        var read = await ReadBytesAsync(request, LargestBody, cancellationToken);
        return read.Then<RequestPatch<T>>(bytes => bytes.IsEmpty
            ? Refusal.Invalid("body", "The body must be a JSON object: what is to change.")
            : Parse<RequestPatch<T>>(bytes, body => new RequestPatch<T>(RequestBinder<T>.Rename(body, out var errors), errors)));
    }

    private static Task<Result<ReadOnlyMemory<byte>>> ReadBytesAsync(HttpRequest request, int most, CancellationToken cancellationToken) =>
        BodyBytes.ReadAsync(request, most, ContentTypes.CheckJson, cancellationToken);

    private static Result<T> Parse<T>(ReadOnlyMemory<byte> bytes, Func<JsonElement, Result<T>> read)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            if (bytes.Span.IndexOf("\\u"u8) >= 0 && !IsText(document.RootElement))
            {
                return Refusal.Invalid("body", "The body holds half of a surrogate pair, which is no text.");
            }

            return document.RootElement.ValueKind == JsonValueKind.Object
                ? read(document.RootElement)
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
}
