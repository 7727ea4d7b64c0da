using System.Text.Json;
using Interviews.Domain;
using Interviews.Functions.Http.Requests;
using Interviews.Functions.Questions.Banks;

namespace Interviews.Functions.Questions.Asked;

/// <summary>What one entry of <c>PUT /interviews/{id}/questions</c> asks for: a question of a bank by its ids, one that the interview asks already, or a whole question.</summary>
[ServerOwned("number")]
internal sealed record AskedEntry : QuestionRequest
{
    [Alias("id")]
    public Guid? QuestionId { get; init; }

    public Guid? BankId { get; init; }

    public static Refusal? CheckEntry(AskedEntry entry) => entry switch
    {
        { QuestionText: not null } => Check(entry),
        { QuestionId: null } => Refusal.Invalid("questionText", "'questionText' must be given, or 'questionId' and 'bankId'."),
        _ => null,
    };

    /// <returns>The entries, or everything that is wrong with any of them, by its place in the list.</returns>
    public static Result<IReadOnlyList<AskedEntry>> Read(IReadOnlyList<JsonElement> entries)
    {
        var (read, errors) = (new List<AskedEntry>(entries.Count), new List<(string, string)>());
        foreach (var (index, element) in entries.Index())
        {
            var place = $"questions[{index}]";
            if (element.ValueKind != JsonValueKind.Object)
            {
                errors.Add((place, $"'{place}' must be a JSON object."));
                continue;
            }

            var entry = RequestBinder<AskedEntry>.Bind(element, default, out var unread);
            errors.AddRange(unread.Concat(RequestReader.BrokenRules(CheckEntry(entry), [.. unread.Select(error => error.Field)])).Select(error => ($"{place}.{error.Field}", error.Message)));
            read.Add(entry);
        }

        return errors.Count == 0 ? read : Refusal.Invalid(errors);
    }
}
