using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Documents.Content;
using Interviews.Domain.Responses;
using Interviews.Domain.Responses.Speech;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Responses;

/// <summary><c>POST /transcriptions</c>: what is said in a recording, as the transcript that answers take (REQ-QUE-17). Neither is kept.</summary>
public sealed class TranscribeEndpoint(IEnumerable<ITranscriber> transcribers)
{
    /// <summary>In bytes: as much as a request may bring. Ten minutes of speech have far less in all formats but WAV.</summary>
    private const int Largest = 10 * 1024 * 1024;

    [Function("Transcribe")]
    [Allow(Role.Candidate)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "transcriptions")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (transcribers.FirstOrDefault() is not { } transcriber)
        {
            return new ProblemResult(new Refusal(RefusalCode.TranscriptionNotConfigured, "No model for speech is configured here: send the transcript, or write the answer."));
        }

        var recording = await ReadAsync(request, cancellationToken);
        return recording.IsRefused
            ? new ProblemResult(recording.Refusal)
            : Answer.Of(await transcriber.TranscribeAsync(recording.Value, cancellationToken), heard => Answer.Ok(View(heard)));
    }

    private static async Task<Result<Recording>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var query = new QueryReader(request);
        var language = query.Text("language");
        query.Keep(TranscriptRules.CheckLanguage(language));
        if (query.Refusal is { } wrong)
        {
            return wrong;
        }

        var body = await BodyBytes.ReadAsync(request, Largest, ContentTypes.CheckEncoding, cancellationToken);
        return body.Then(content => Recorded(content, language));
    }

    /// <summary>The content says what it is, whatever its type says.</summary>
    private static Result<Recording> Recorded(ReadOnlyMemory<byte> content, string? language)
    {
        var head = content.Span[..Math.Min(content.Length, ContentInspection.HeadLength)];
        return new ContentInspection(head).Guesses.FirstOrDefault(FileFormat.Recordings.Contains) is { } format
            ? new Recording(content, $"recording{format.Endings[0]}", language)
            : new Refusal(
                RefusalCode.UnsupportedMediaType,
                $"The body is no recording. {string.Join(", ", FileFormat.Recordings.Select(taken => taken.Name))} are taken.");
    }

    private static object View(Transcription heard) => new { heard.Transcript.Text, transcript = heard.Transcript.Words, heard.Language, heard.Model };
}
