namespace Interviews.Domain.Responses.Speech;

/// <summary>What was said in a recording, with the time of each word.</summary>
/// <param name="Language">As the model named it; <c>null</c> when it named none.</param>
/// <param name="Model">What wrote it down.</param>
public sealed record Transcription(Transcript Transcript, string? Language, string Model)
{
    /// <summary>A model reports words in an order and with times that are nearly what a transcript holds: blank ones are left out, and the rest stand in the order of their start.</summary>
    /// <param name="heard">Words with their start and end.</param>
    /// <returns>Refused with <c>validation_failed</c> on <c>body</c> when nothing is left, or it is more than a transcript may hold.</returns>
    public static Result<Transcription> Of(IEnumerable<(string Word, TimeSpan Start, TimeSpan End)> heard, string? language, string model)
    {
        var words = heard
            .Select(word => Word(word.Word.Trim(), Ms(word.Start), Ms(word.End)))
            .Where(word => word.Word.Length > 0)
            .OrderBy(word => word.StartMs)
            .ToList();
        if (words.Count == 0)
        {
            return Refusal.Invalid("body", "Nothing is said in the recording.");
        }

        return TranscriptRules.Check(words, "body") is null
            ? new Transcription(new Transcript(words), language, model)
            : Refusal.Invalid("body", "The recording says more than a transcript may hold.");
    }

    private static TranscriptWord Word(string word, int start, int end) => new(word, start, Math.Max(start, end));

    private static int Ms(TimeSpan time) => (int)Math.Clamp(Math.Round(time.TotalMilliseconds), 0, int.MaxValue);
}
