namespace Interviews.Domain;

/// <summary>An expected failure: why a command was not carried out. A value, never an exception.</summary>
/// <param name="Code">Stable, from <see cref="RefusalCode"/>; part of the API contract.</param>
/// <param name="Detail">One sentence for a person: names the id, the state and the command where they matter.</param>
public sealed record Refusal(string Code, string Detail)
{
    /// <summary>What is wrong with which field of the request; the names are those of the API contract.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Errors { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Further members of the problem document, such as <c>conflicts</c> and <c>alternatives</c>.</summary>
    public IReadOnlyDictionary<string, object> Extensions { get; init; } = new Dictionary<string, object>();

    public static Refusal Invalid(string field, string message) => Invalid((field, message));

    public static Refusal Invalid(params IReadOnlyList<(string Field, string Message)> errors) =>
        new(RefusalCode.ValidationFailed, "The request is not valid: " + string.Join(" ", errors.Select(error => error.Message)))
        {
            Errors = errors.GroupBy(error => error.Field).ToDictionary(
                field => field.Key,
                IReadOnlyList<string> (field) => [.. field.Select(error => error.Message)]),
        };

    /// <summary>What is wrong by any of them, in one; the first that is not about fields goes before.</summary>
    /// <returns><c>null</c> when nothing is wrong.</returns>
    public static Refusal? All(params IReadOnlyList<Refusal?> refusals)
    {
        Refusal[] given = [.. refusals.OfType<Refusal>()];
        var errors = given.SelectMany(refusal => refusal.Errors).SelectMany(field => field.Value.Select(message => (field.Key, message))).ToList();
        return Array.Find(given, refusal => refusal.Errors.Count == 0) ?? (errors.Count == 0 ? null : Invalid(errors));
    }

    public static Refusal NotFound(string what, object id) => new(RefusalCode.NotFound, $"There is no {what} '{id}'.");

    public static Refusal Forbidden(string detail) => new(RefusalCode.Forbidden, detail);
}
