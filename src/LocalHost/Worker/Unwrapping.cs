using System.Reflection;

namespace Interviews.LocalHost.Worker;

/// <summary>Turns what a method returned, now or later, into its value; <c>null</c> stands for nothing.</summary>
internal static class Unwrapping
{
    public static Func<object?, ValueTask<object?>> Of(Type returnType)
    {
        if (returnType == typeof(Task))
        {
            return FromTask;
        }

        if (returnType == typeof(ValueTask))
        {
            return returned => FromTask(((ValueTask)returned!).AsTask());
        }

        if (returnType.IsGenericType && returnType.GetGenericTypeDefinition() is var definition && (definition == typeof(Task<>) || definition == typeof(ValueTask<>)))
        {
            return typeof(Unwrapping)
                .GetMethod(definition == typeof(Task<>) ? nameof(FromTaskOf) : nameof(FromValueTaskOf), BindingFlags.Public | BindingFlags.Static)!
                .MakeGenericMethod(returnType.GetGenericArguments())
                .CreateDelegate<Func<object?, ValueTask<object?>>>();
        }

        return returnType == typeof(void) ? static _ => new ValueTask<object?>((object?)null) : static returned => new ValueTask<object?>(returned);
    }

    public static async ValueTask<object?> FromTaskOf<T>(object? returned) => await (Task<T>)returned!;

    public static async ValueTask<object?> FromValueTaskOf<T>(object? returned) => await (ValueTask<T>)returned!;

    private static async ValueTask<object?> FromTask(object? returned)
    {
        await (Task)returned!;
        return null;
    }
}
