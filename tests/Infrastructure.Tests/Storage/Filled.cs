using System.Reflection;
using NodaTime;

namespace Interviews.Infrastructure.Tests.Storage;

/// <summary>Makes an instance of any record with every member set to something that is not its default, so that a member that gets lost shows.</summary>
internal static class Filled
{
    private const int Deepest = 6;

    public static object Of(Type type, Random random, int depth = 0)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Of(underlying, random, depth);
        }

        if (type.IsEnum)
        {
            var values = Enum.GetValues(type);
            return values.GetValue(random.Next(values.Length))!;
        }

        return Simple(type, random) ?? Many(type, random, depth) ?? Record(type, random, depth);
    }

    private static object? Simple(Type type, Random random) => type switch
    {
        _ when type == typeof(string) => $"é\"\n<{random.Next()}> 日本",
        _ when type == typeof(int) => random.Next(),
        _ when type == typeof(long) => random.NextInt64(),
        _ when type == typeof(decimal) => (decimal)random.Next() / 100,
        _ when type == typeof(double) => random.Next() / 8.0,
        _ when type == typeof(bool) => random.Next(2) == 0,
        _ when type == typeof(Guid) => Guid.NewGuid(),
        _ when type == typeof(Instant) => Instant.FromUtc(2026, 1, 1, 0, 0).PlusNanoseconds(random.NextInt64(1_000_000_000_000_000)),
        _ when type == typeof(Duration) => Duration.FromMinutes(random.Next(10_000)),
        _ when type == typeof(LocalDate) => new LocalDate(2026, 1, 1).PlusDays(random.Next(2000)),
        _ => null,
    };

    private static object? Many(Type type, Random random, int depth)
    {
        if (!type.IsGenericType)
        {
            return null;
        }

        var count = depth >= Deepest ? 0 : random.Next(1, 3);
        var element = type.GetGenericArguments()[^1];
        if (type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            var list = (System.Collections.IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
            for (var i = 0; i < count; i++)
            {
                list.Add(Of(element, random, depth + 2));
            }

            return list;
        }

        if (type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
        {
            var map = (System.Collections.IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(type.GetGenericArguments()))!;
            for (var i = 0; i < count; i++)
            {
                map[Of(type.GetGenericArguments()[0], random, depth)] = Of(element, random, depth + 2);
            }

            return map;
        }

        return null;
    }

    private static object Record(Type type, Random random, int depth)
    {
        var constructor = type.GetConstructors().OrderByDescending(candidate => candidate.GetParameters().Length).First();
        var instance = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Of(parameter.ParameterType, random, depth + 1))]);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
        {
            property.SetValue(instance, Of(property.PropertyType, random, depth + 1));
        }

        return instance;
    }
}
