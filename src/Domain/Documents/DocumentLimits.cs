namespace Interviews.Domain.Documents;

/// <summary>How much one interview may hold. The defaults are what holds unless the settings say otherwise.</summary>
public sealed record DocumentLimits
{
    /// <summary>Documents that are listed on one page, and so the most that an interview can be allowed.</summary>
    public const int MostEver = 200;

    /// <summary>Parts that one content may be sent in.</summary>
    public const int MostParts = 10_000;

    /// <summary>In bytes, of anything but a recording.</summary>
    public long LargestDocument { get; init; } = 10L * 1024 * 1024;

    /// <summary>In bytes.</summary>
    public long LargestRecording { get; init; } = 2L * 1024 * 1024 * 1024;

    /// <summary>In bytes, of one part of a recording that comes in parts: as much as any other request may bring.</summary>
    public long LargestPart => LargestDocument;

    /// <summary>1 to <see cref="MostEver"/>.</summary>
    public int MostPerInterview { get; init; } = 50;

    /// <summary>In bytes.</summary>
    public long LargestOf(DocumentKind kind) => kind == DocumentKind.Recording ? LargestRecording : LargestDocument;
}
