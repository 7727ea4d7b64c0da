namespace Interviews.Infrastructure.Storage;

/// <summary>What names are compared by: two names are the same, and one is part of another, when this is.</summary>
internal static class NormalizedName
{
    public static string Of(string name) => name.ToUpperInvariant();
}
