namespace Interviews.Domain.Responses;

/// <summary>A spoken answer as text.</summary>
/// <param name="Words">In the order of their start.</param>
public sealed record Transcript(IReadOnlyList<TranscriptWord> Words)
{
    public string Text => string.Join(' ', Words.Select(word => word.Word));
}

/// <param name="StartMs">Milliseconds from the beginning of the recording.</param>
/// <param name="EndMs">Milliseconds from the beginning of the recording; not before <paramref name="StartMs"/>.</param>
public sealed record TranscriptWord(string Word, int StartMs, int EndMs);
