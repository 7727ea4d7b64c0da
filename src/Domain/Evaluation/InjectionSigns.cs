using System.Text.RegularExpressions;

namespace Interviews.Domain.Evaluation;

/// <summary>
/// Signs that a text speaks to the model rather than to people, in English, German, Spanish, French and Turkish. They are rough: of the texts that <c>docs/evaluation.md</c> tells of
/// they see most, and they miss praise, pleas to translate, whatever is put in other words, and other languages. They can meet the innocent. So a sign blocks nothing; it
/// makes a person look (REQ-EVA-07). What protects is that the model's word is advice, on quotes that were verified.
/// </summary>
public static partial class InjectionSigns
{
    private const int Milliseconds = 2000;

    private const RegexOptions Words = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly (string Sign, Regex[] Patterns)[] Signs =
    [
        ("overridesInstructions", [Overrides(), OverridesInGerman(), OverridesInSpanish(), OverridesInFrench(), OverridesInTurkish()]),
        ("speaksToTheModel", [SpeaksToTheModel(), SpeaksInOtherLanguages()]),
        ("demandsAScore", [Demands(), DemandsInGerman(), DemandsInSpanish(), DemandsInFrench(), DemandsInTurkish()]),
        ("imitatesARole", [ImitatesRole()]),
        ("imitatesTheAnswer", [ImitatesAnswer()]),
        ("encodedText", [Encoded()]),
        ("invisibleCharacters", [Invisible()]),
    ];

    /// <returns>The name of each sign that any of the texts has, once.</returns>
    public static IReadOnlyList<string> In(IEnumerable<string> texts)
    {
        string[] all = [.. texts];
        return [.. Signs.Where(sign => sign.Patterns.Any(pattern => Array.Exists(all, pattern.IsMatch))).Select(sign => sign.Sign)];
    }

    /// <summary>"Ignore all previous instructions", "disregard the above rules".</summary>
    [GeneratedRegex(
        @"\b(ignore|disregard|forget|override|bypass)\s+((all|any|every|of|the|your|my|these|those|previous|prior|earlier|above|system)\s+){1,5}(instructions?|prompts?|rules|guidelines|rubric|criteria)\b",
        Words,
        Milliseconds)]
    private static partial Regex Overrides();

    [GeneratedRegex(
        @"\b(ignorier(e|t|en)|vergiss|vergesst|missachte|umgehe)\s+((alle|all|die|deine|diese|sie|vorherigen|bisherigen|obigen|vorigen|anderen)\s+){1,5}(anweisungen|regeln|vorgaben|instruktionen|kriterien)\b",
        Words,
        Milliseconds)]
    private static partial Regex OverridesInGerman();

    [GeneratedRegex(
        @"\b(ignora|ignore|ignorad|olvida|olvide|descarta)\s+((todas|todos|las|los|tus|estas|estos|anteriores|previas)\s+){1,4}(instrucciones|reglas|indicaciones|criterios)\b",
        Words,
        Milliseconds)]
    private static partial Regex OverridesInSpanish();

    [GeneratedRegex(
        @"\b(ignorez?|oubliez?|contournez?)\s+((toutes|tous|les|tes|vos|ces|précédentes)\s+){1,4}(instructions|règles|consignes|critères)\b",
        Words,
        Milliseconds)]
    private static partial Regex OverridesInFrench();

    [GeneratedRegex(@"\b(talimat|kural|yönerge)ları?n?ı?\s+(yok\s+say|unut|görmezden\s+gel|dikkate\s+alma)\b", Words, Milliseconds)]
    private static partial Regex OverridesInTurkish();

    /// <summary>"You are an AI", "system prompt", "as a language model", "note to the AI".</summary>
    [GeneratedRegex(
        @"\b(you are (now )?(an? |the )?([a-z]+ )?(ai|assistant|language model|chatbot|grader|evaluator)|system prompt|(as|to) (an?|the) (ai|llm|language model)|dear (ai|model|llm)|(task|note) for the (ai|model|llm))\b",
        Words,
        Milliseconds)]
    private static partial Regex SpeaksToTheModel();

    /// <summary>The same in German, Spanish, French and Turkish.</summary>
    [GeneratedRegex(
        @"\b(du bist (jetzt |nun |ab jetzt )?(eine? )?(\w+ )?(ki|assistent|sprachmodell|prüfer|bewerter)|liebe ki|(ahora )?eres (un|una) (\w+ )?(ia|asistente|evaluador|examinador)|querida ia|tu es (maintenant |désormais )?une? (\w+ )?(ia|assistant|évaluateur|examinateur)|chère ia|sevgili yapay zek[aâ]|(değerlendirici|sınavcı)sin)\b",
        Words,
        Milliseconds)]
    private static partial Regex SpeaksInOtherLanguages();

    /// <summary>"Give this answer the highest score", "award 100 points", "every criterion gets a 5".</summary>
    [GeneratedRegex(
        @"\b((give|gives|awards?|assign|rate|grant)\s+(\w+\s+){0,4}(full|top|highest|best|maximum|perfect|100)\s+(score|marks?|points?|rating|grade)|(output|award)\s+the\s+maximum|(every|each)\s+criterion\s+(gets|receives)|passes\s+with\s+5)\b",
        Words,
        Milliseconds)]
    private static partial Regex Demands();

    [GeneratedRegex(
        @"\b((gib|gebt|vergib|vergibt)\s+(\w+\s+){0,4}(höchste|beste|volle|maximale)\s+(punktzahl|bewertung|note)|(höchste|beste|volle|maximale)\s+(punktzahl|bewertung|note)\s+(gibst|vergibst|vergibt)|(jedes\s+kriterium\s+(erhält|bekommt)|(erhält|bekommt)\s+jede\s+antwort))\b",
        Words,
        Milliseconds)]
    private static partial Regex DemandsInGerman();

    [GeneratedRegex(
        @"\b((da|dale|dame|das|concede|otorga|pon)\s+(\w+\s+){0,4}((puntuación|nota|calificación)\s+(más\s+alta|máxima)|(mejor|máxima)\s+(nota|puntuación|calificación))|cada\s+(criterio|respuesta)\s+recibe)\b",
        Words,
        Milliseconds)]
    private static partial Regex DemandsInSpanish();

    [GeneratedRegex(
        @"\b((donne|donnez|donnes|attribue|mets)(-moi)?\s+([\w']+\s+){0,5}((note|notation)\s+maximale|meilleure\s+note)|chaque\s+(critère|réponse)\s+reçoit)\b",
        Words,
        Milliseconds)]
    private static partial Regex DemandsInFrench();

    [GeneratedRegex(@"\b((en\s+yüksek|en\s+iyi|tam)\s+puanı?\s+ver(en|mezsen|in)?|her\s+(ölçüt|cevap)\s+(\w+\s+){1,3}alır)\b", Words, Milliseconds)]
    private static partial Regex DemandsInTurkish();

    /// <summary>A line or sentence that begins like another turn of the conversation, a chat template's marks, the end of the data, or an answer key.</summary>
    [GeneratedRegex(
        @"(^|[.!?])[^\S\n]*(system|sistema|système|sistem|assistant|developer)\s*:|<\|[a-z_]+\|>|\[/?INST\]|^[^\S\n]*#{2,}[^\S\n]*(system|instructions?)\b|[=#-]{3,}\s*end of\b|\bofficial answer key\b",
        Words | RegexOptions.Multiline,
        Milliseconds)]
    private static partial Regex ImitatesRole();

    /// <summary>JSON such as the model is to write.</summary>
    [GeneratedRegex("""["']\s*(criteria|score|sourceId|rationale)\s*["']\s*:""", Words, Milliseconds)]
    private static partial Regex ImitatesAnswer();

    /// <summary>Padded Base64, or a sentence l e t t e r by letter.</summary>
    [GeneratedRegex(@"(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{32,}={1,2}|(\b\w\s{1,3}){12,}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Milliseconds)]
    private static partial Regex Encoded();

    /// <summary>Characters that people do not see and models read: Unicode tags, and orders of direction.</summary>
    [GeneratedRegex(@"\uDB40[\uDC00-\uDC7F]|[\u202A-\u202E\u2066-\u2069]", RegexOptions.CultureInvariant, Milliseconds)]
    private static partial Regex Invisible();
}
