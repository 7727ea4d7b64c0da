using System.Text.RegularExpressions;

namespace Interviews.Domain.Evaluation;

/// <summary>
/// Signs that a text speaks to the model rather than to people. They are few and rough: they miss what is well hidden and other languages than English, and meet the
/// innocent. So a sign blocks nothing; it makes a person look (REQ-EVA-07). What protects is that the model's word is advice, on quotes that were verified.
/// </summary>
public static partial class InjectionSigns
{
    private const int Milliseconds = 2000;

    private static readonly (string Sign, Regex Pattern)[] Patterns =
    [
        ("overridesInstructions", Overrides()),
        ("speaksToTheModel", SpeaksToTheModel()),
        ("imitatesARole", ImitatesRole()),
        ("imitatesTheAnswer", ImitatesAnswer()),
        ("invisibleCharacters", Invisible()),
    ];

    /// <returns>The name of each sign that any of the texts has, once.</returns>
    public static IReadOnlyList<string> In(IEnumerable<string> texts)
    {
        string[] all = [.. texts];
        return [.. Patterns.Where(pattern => Array.Exists(all, pattern.Pattern.IsMatch)).Select(pattern => pattern.Sign)];
    }

    /// <summary>"Ignore all previous instructions", "disregard the above rules".</summary>
    [GeneratedRegex(
        @"\b(ignore|disregard|forget|override|bypass)\s+((all|any|every|of|the|your|my|these|those|previous|prior|earlier|above|system)\s+){1,5}(instructions?|prompts?|rules|guidelines|rubric|criteria)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        Milliseconds)]
    private static partial Regex Overrides();

    /// <summary>"You are an AI", "system prompt", "as a language model", "note to the AI".</summary>
    [GeneratedRegex(
        @"\b(you are (now )?(an? |the )?(ai|assistant|language model|chatbot|grader|evaluator)|system prompt|(as|to) (an?|the) (ai|llm|language model)|dear (ai|model|llm))\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        Milliseconds)]
    private static partial Regex SpeaksToTheModel();

    /// <summary>A line that begins like another turn of the conversation, or a chat template's marks.</summary>
    [GeneratedRegex(
        @"^\s*(system|assistant|developer)\s*:|<\|[a-z_]+\|>|\[/?INST\]|^\s*#{2,}\s*(system|instructions?)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant,
        Milliseconds)]
    private static partial Regex ImitatesRole();

    /// <summary>JSON such as the model is to write.</summary>
    [GeneratedRegex("""["']\s*(criteria|score|sourceId|rationale)\s*["']\s*:""", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Milliseconds)]
    private static partial Regex ImitatesAnswer();

    /// <summary>Characters that people do not see and models read: Unicode tags, and orders of direction.</summary>
    [GeneratedRegex(@"\uDB40[\uDC00-\uDC7F]|[\u202A-\u202E\u2066-\u2069]", RegexOptions.CultureInvariant, Milliseconds)]
    private static partial Regex Invisible();
}
