using System.Reflection;
using NodaTime;

namespace Interviews.Functions.Tests.Notifications.Templates;

/// <summary>
/// Builds a record with a marker in each string, at any depth. A property that is added to the Domain later is marked too.
/// </summary>
internal static class MarkedFacts
{
    public const string Marker = "SECRET";

    public static T Fill<T>() => (T)Fill(typeof(T));

    private static object Fill(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return Marker;
        if (type == typeof(Instant))
            return MailSamples.Time.ScheduledAt;
        if (type == typeof(Duration))
            return Duration.FromHours(1);
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(0)!;
        if (type.IsValueType)
            return Activator.CreateInstance(type)!;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return FillList(type.GenericTypeArguments[0]);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
            return FillDictionary(type.GenericTypeArguments[0], type.GenericTypeArguments[1]);

        return FillRecord(type);
    }

    private static Array FillList(Type item)
    {
        var list = Array.CreateInstance(item, 1);
        list.SetValue(Fill(item), 0);
        return list;
    }

    private static object FillDictionary(Type key, Type value)
    {
        var dictionary = (System.Collections.IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(key, value))!;
        dictionary.Add(Fill(key), Fill(value));
        return dictionary;
    }

    private static object FillRecord(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(each => each.GetParameters().Length) ?? throw new NotSupportedException($"{type} cannot be filled.");
        var record = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Fill(parameter.ParameterType))]);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(each => each.CanWrite))
            property.SetValue(record, Fill(property.PropertyType));

        return record;
    }
}
