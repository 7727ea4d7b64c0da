namespace Interviews.Functions.Tests.Conformance;

/// <summary>A difference between the two ways of running that is the real host's too. It is held to, so that it cannot go unnoticed.</summary>
/// <param name="Title">The step, without its number.</param>
/// <param name="Lines">What differs, exactly.</param>
internal sealed record Inherent(string Title, IReadOnlyList<string> Lines, string Reason)
{
    public static IReadOnlyList<Inherent> All { get; } =
    [
        new("PUT interviews/<video> as nobody", ["+ 100 Continue"], "The forwarder reads the body to hand it over, before the worker has looked at the token."),
    ];

    public bool Explains(string title, IReadOnlyCollection<string> differences) =>
        title.EndsWith($": {Title}", StringComparison.Ordinal) && differences.Order(StringComparer.Ordinal).SequenceEqual(Lines.Order(StringComparer.Ordinal));
}
