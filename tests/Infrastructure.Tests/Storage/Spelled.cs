using System.Collections;
using System.Reflection;
using NodaTime;
using NodaTime.Text;

namespace Interviews.Infrastructure.Tests.Storage;

/// <summary>Writes out everything that a record holds, however deep, so that two records can be compared where equality stops at lists and maps.</summary>
internal static class Spelled
{
    public static string Out(object? value) => value switch
    {
        null => "nothing",
        string text => $"'{text}'",
        Instant instant => InstantPattern.ExtendedIso.Format(instant),
        IDictionary map => $"{{{string.Join(", ", map.Keys.Cast<object>().Select(key => $"{Out(key)}: {Out(map[key])}").Order(StringComparer.Ordinal))}}}",
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Out))}]",
        _ when value.GetType().Namespace!.StartsWith("Interviews.Domain", StringComparison.Ordinal) && !value.GetType().IsEnum => Members(value),
        _ => value.ToString()!,
    };

    private static string Members(object record) =>
        $"{record.GetType().Name}({string.Join(", ", Properties(record).Select(property => $"{property.Name} = {Out(property.GetValue(record))}"))})";

    private static IEnumerable<PropertyInfo> Properties(object record) =>
        record.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite && property.GetIndexParameters().Length == 0);
}
