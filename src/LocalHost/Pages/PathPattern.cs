using Microsoft.AspNetCore.Http;

namespace Interviews.LocalHost.Pages;

/// <summary>A path, or with <c>*</c> at its end everything that begins like it.</summary>
internal readonly record struct PathPattern(string Start, bool IsPrefix)
{
    /// <exception cref="FormatException">A wildcard elsewhere than at the end.</exception>
    public static PathPattern Parse(string text)
    {
        var isPrefix = text.EndsWith('*');
        var start = isPrefix ? text[..^1] : text;
        return start.Contains('*', StringComparison.Ordinal) ? throw new FormatException($"'{text}' has a wildcard elsewhere than at its end.") : new PathPattern(start, isPrefix);
    }

    public bool Fits(PathString path) => IsPrefix
        ? path.Value?.StartsWith(Start, StringComparison.OrdinalIgnoreCase) == true
        : string.Equals(path.Value, Start, StringComparison.OrdinalIgnoreCase);
}
