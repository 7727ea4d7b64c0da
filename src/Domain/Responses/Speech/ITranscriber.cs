namespace Interviews.Domain.Responses.Speech;

/// <summary>Writes down what is said in a recording (REQ-QUE-17).</summary>
public interface ITranscriber
{
    /// <summary>Asks once, and again where the service was only busy for a moment. The recording is kept by nobody here.</summary>
    /// <returns>Refused with <c>validation_failed</c> where the service could make nothing of the recording.</returns>
    /// <exception cref="HttpRequestException">The service failed, could not be reached, or takes no such request. Trying later may help.</exception>
    /// <exception cref="TimeoutException">It took longer than it may, or the calls of this minute or the tokens of this day are used up.</exception>
    Task<Result<Transcription>> TranscribeAsync(Recording recording, CancellationToken cancellationToken);
}

/// <param name="FileName">Says by its ending which format it is.</param>
/// <param name="Language">A language tag such as <c>de</c> or <c>pt-BR</c>; <c>null</c> to have it found out.</param>
public sealed record Recording(ReadOnlyMemory<byte> Content, string FileName, string? Language);
