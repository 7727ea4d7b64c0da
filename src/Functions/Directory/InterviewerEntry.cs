using System.Text.Json;
using System.Text.Json.Serialization;
using Interviews.Domain.Interviews;
using Interviews.Functions.Http.Requests;

namespace Interviews.Functions.Directory;

/// <summary>An interviewer as clients send one: an id, an e-mail address, a name, or an object that says which is which.</summary>
[JsonConverter(typeof(Converter))]
internal sealed record InterviewerEntry(string? Id, string? Name, string? Email, Seat Seat)
{
    /// <summary>What came as a text alone, and may be an id, an address or a name. The other members are <c>null</c> then.</summary>
    public string? Text { get; init; }

    public static InterviewerEntry OfText(string text) => new(null, null, null, Seat.Interviewer) { Text = text };

    private sealed class Converter : JsonConverter<InterviewerEntry>
    {
        public override InterviewerEntry Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                return OfText(reader.GetString()!.Trim());
            }

            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw new RequestValueException("must be a list of ids, names or objects with id, name, email and seat.");
            }

            var body = JsonElement.ParseValue(ref reader);
            var bound = RequestBinder<Fields>.Bind(body, default);
            if (bound.IsRefused)
            {
                throw new RequestValueException($"has an entry that is not valid: {bound.Refusal.Detail}");
            }

            var fields = bound.Value;
            return fields is { Id: null, Name: null, Email: null }
                ? throw new RequestValueException("has an entry with neither id, name nor email.")
                : new(fields.Id?.Trim(), fields.Name?.Trim(), fields.Email?.Trim(), fields.Seat ?? Seat.Interviewer);
        }

        public override void Write(Utf8JsonWriter writer, InterviewerEntry value, JsonSerializerOptions options) =>
            throw new NotSupportedException("Requests are only read.");
    }

    private sealed record Fields : RequestBody
    {
        [Alias("interviewerId", "personId")]
        public string? Id { get; init; }

        public string? Name { get; init; }

        public string? Email { get; init; }

        [Alias("role")]
        public Seat? Seat { get; init; }
    }
}
