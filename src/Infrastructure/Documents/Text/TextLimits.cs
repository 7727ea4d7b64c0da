namespace Interviews.Infrastructure.Documents.Text;

/// <summary>How much of a document is read, whatever somebody uploads.</summary>
internal static class TextLimits
{
    public const int Pages = 30;

    public const int Characters = 50_000;

    /// <summary>Of one part of a Word document, unpacked.</summary>
    public const long PartCharacters = 10_000_000;

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>One after the other, up to <see cref="Characters"/>.</summary>
    public static string Join(IEnumerable<string> parts, CancellationToken cancellationToken)
    {
        var text = new System.Text.StringBuilder();
        foreach (var part in parts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            text.Append(part.AsSpan(0, Math.Min(part.Length, Characters - text.Length))).Append('\n');
            if (text.Length >= Characters)
            {
                break;
            }
        }

        return text.ToString().Trim();
    }
}
