using System.Text.Json;
using System.Text.Json.Serialization;
using Interviews.Domain.Feedback;

namespace Interviews.Infrastructure.Storage.Json;

/// <summary>The rubric of an interview. Interviews that were stored before it said more than the names of its attributes have an array of these.</summary>
internal sealed class InterviewRubricConverter : JsonConverter<InterviewRubric>
{
    public override InterviewRubric Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            return InterviewRubric.Naming(JsonSerializer.Deserialize<string[]>(ref reader, options)!);
        }

        var members = JsonSerializer.Deserialize<Members>(ref reader, options)!;
        return new InterviewRubric { TemplateId = members.TemplateId, Blind = members.Blind, Attributes = members.Attributes ?? [] };
    }

    public override void Write(Utf8JsonWriter writer, InterviewRubric value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, new Members(value.TemplateId, value.Blind, value.Attributes), options);

    private sealed record Members(string? TemplateId, BlindRule Blind, IReadOnlyList<RubricAttribute>? Attributes);
}
