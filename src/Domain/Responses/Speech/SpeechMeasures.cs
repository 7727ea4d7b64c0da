namespace Interviews.Domain.Responses.Speech;

/// <summary>
/// What can be counted in a spoken answer: pace, pauses, fillers, and how clear its transcript is. Nothing is said of emotion, personality or voice, and nothing is a
/// judgment: people speak differently (REQ-QUE-16).
/// </summary>
/// <param name="Fillers"><c>null</c> in a language whose fillers are not known.</param>
public sealed record SpeechMeasures(Pace Pace, Pauses Pauses, FillerCount? Fillers, Clarity Clarity)
{
    /// <param name="transcript">As <see cref="TranscriptRules"/> allows it.</param>
    /// <param name="language">ISO 639-1, such as <c>en</c>; what follows, as in <c>en-GB</c>, does not matter.</param>
    /// <returns><c>null</c> when nothing was said.</returns>
    public static SpeechMeasures? Of(Transcript transcript, string? language)
    {
        if (transcript.Words.Count == 0)
        {
            return null;
        }

        var silences = Silence.Between(transcript.Words);
        var words = SpokenWords.Of(transcript);
        return new SpeechMeasures(Pace.Of(transcript.Words, silences), Pauses.Of(transcript.Words, silences), FillerCount.Of(words, language), Clarity.Of(transcript, words));
    }
}
