using System.Text.Json;
using System.Text.Json.Serialization;
using Interviews.Domain.Questions.Screening;

namespace Interviews.Domain.Tests.Questions.Screening;

/// <summary>A question as somebody might ask it.</summary>
/// <param name="Language">ISO 639-1: de, en, es, fr.</param>
/// <param name="AsksFor"><c>null</c> for one that may be asked.</param>
internal sealed record ScreenedQuestion(string Language, ProtectedCharacteristic? AsksFor, string Text)
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    /// <summary>The phrases were tried on these until they met them.</summary>
    public static IReadOnlyList<ScreenedQuestion> Tuning { get; } = Read("tuning");

    /// <summary>No phrase was changed after these had been tried.</summary>
    public static IReadOnlyList<ScreenedQuestion> HeldOut { get; } = Read("held-out");

    private static ScreenedQuestion[] Read(string set) =>
        JsonSerializer.Deserialize<ScreenedQuestion[]>(File.ReadAllText(Repository.PathOf("tests", "Domain.Tests", "Questions", "Screening", $"{set}.json")), _json)!;
}
