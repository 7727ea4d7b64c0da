using System.Reflection;

namespace Interviews.LocalHost.Durable.Execution;

/// <summary>Finds an exception's type by the name that a failure kept of it.</summary>
internal static class ExceptionTypes
{
    /// <exception cref="AmbiguousMatchException">Several loaded assemblies have a type of this name.</exception>
    public static Type? Find(string fullName, Assembly likely)
    {
        if ((Type.GetType(fullName, throwOnError: false) ?? likely.GetType(fullName, throwOnError: false)) is { } found)
        {
            return found;
        }

        var candidates = AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetType(fullName, throwOnError: false)).OfType<Type>().ToList();
        return candidates.Count > 1
            ? throw new AmbiguousMatchException($"Multiple exception types with the name '{fullName}' were found.")
            : candidates.FirstOrDefault();
    }
}
