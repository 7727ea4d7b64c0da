using System.Text.Json;

namespace Interviews.Support.Injections;

/// <summary>A text by which a candidate tries to be judged better than by what they answered.</summary>
/// <param name="Language">ISO 639-1: de, en, es, fr, tr.</param>
/// <param name="Kind">How it tries.</param>
public sealed record InjectionText(string Language, string Kind, string Text)
{
    /// <summary>Written for the purpose, in five languages.</summary>
    public static IReadOnlyList<InjectionText> All { get; } =
        JsonSerializer.Deserialize<InjectionText[]>(File.ReadAllText(Repository.PathOf("tests", "Support", "Injections", "injections.json")), JsonSerializerOptions.Web)!;
}
