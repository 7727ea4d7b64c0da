using Interviews.Domain.Interviews;

namespace Interviews.Functions.Http.Requests;

/// <summary>The names of an enum's values as people write them.</summary>
internal static class LenientEnum<TEnum>
    where TEnum : struct, Enum
{
    private static readonly Dictionary<string, TEnum> Values = SpokenNames();

    /// <summary>The canonical spellings, for an error message.</summary>
    public static string Choices { get; } = string.Join(", ", Enum.GetNames<TEnum>().Select(FieldNames.Camel));

    public static bool TryParse(string text, out TEnum value) => Values.TryGetValue(FieldNames.Fold(text), out value);

    private static Dictionary<string, TEnum> SpokenNames()
    {
        var names = Enum.GetValues<TEnum>().ToDictionary(value => FieldNames.Fold(value.ToString()));
        if (names is Dictionary<string, InterviewType> types)
        {
            // Earlier clients say "phone", "HR round" and the like (REQ-INT-03).
            types["phone"] = InterviewType.PhoneScreen;
            types["onsite"] = InterviewType.InPerson;
            types["behavioural"] = InterviewType.Behavioral;
        }

        return names;
    }
}
