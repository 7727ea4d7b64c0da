using System.Runtime.CompilerServices;
using Shouldly;

namespace Interviews.Support;

/// <summary>Claims about every element of a result. Over no element every claim holds, so a result without any fails here.</summary>
public static class CollectionAssertions
{
    public static void ShouldAll<T>(this IEnumerable<T> actual, Func<T, bool> holds, [CallerArgumentExpression(nameof(holds))] string? claim = null) =>
        actual.ShouldHaveSome(claim).Where(element => !holds(element)).ShouldBeEmpty(claim);

    /// <summary>The same elements, to look at one after the other.</summary>
    public static IReadOnlyList<T> ShouldHaveSome<T>(this IEnumerable<T> actual, [CallerArgumentExpression(nameof(actual))] string? what = null)
    {
        var elements = actual.ToList();
        elements.ShouldNotBeEmpty(what);
        return elements;
    }
}
