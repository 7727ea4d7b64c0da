using System.ClientModel;
using System.ClientModel.Primitives;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Interviews.Domain;
using Interviews.Domain.Responses.Speech;
using OpenAI.Audio;

namespace Interviews.Infrastructure.Evaluation;

/// <summary>A model for speech that Azure OpenAI serves, or any service with the audio transcriptions of OpenAI and the times of words, such as Whisper.</summary>
public sealed class AudioTranscriber : ITranscriber
{
    private readonly AudioClient _audio;
    private readonly RequestKey _key = new();
    private readonly string _model;
    private readonly TimeSpan _timeout;

    /// <param name="deployment">The name under which the service has the model.</param>
    /// <inheritdoc cref="ChatEvaluator(EvaluatorSettings, TokenCredential?, PipelineTransport?, TimeProvider)"/>
    public AudioTranscriber(EvaluatorSettings settings, string deployment, TokenCredential? credential, PipelineTransport? transport, TimeProvider waits)
    {
        (_model, _timeout) = (deployment, settings.Timeout.ToTimeSpan());
        _audio = ModelClients.Connect(settings, credential, transport, waits, _key).GetAudioClient(deployment);
    }

    public async Task<Result<Transcription>> TranscribeAsync(Recording recording, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(_timeout);
        try
        {
            return await AskAsync(recording, patience.Token);
        }
        catch (ClientResultException e) when (e.Status is 400 or 415 or 422)
        {
            return Refusal.Invalid("body", "The service for speech can make nothing of the recording.");
        }
        catch (ClientResultException e)
        {
            throw ServiceFault.Of(e).AsException();
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && (e is OperationCanceledException || (e is AggregateException && patience.IsCancellationRequested)))
        {
            throw new TimeoutException($"The service for speech did not answer within {_timeout.TotalSeconds} seconds.", e);
        }
    }

    private async Task<Result<Transcription>> AskAsync(Recording recording, CancellationToken cancellationToken)
    {
        _key.Set(KeyOf(recording));
        var options = new AudioTranscriptionOptions
        {
            ResponseFormat = AudioTranscriptionFormat.Verbose,
            TimestampGranularities = AudioTimestampGranularities.Word,
            Temperature = 0,

            // The services take the language alone, without a region.
            Language = recording.Language?.Split('-')[0],
        };
        using var content = BinaryData.FromBytes(recording.Content).ToStream();
        AudioTranscription heard = await _audio.TranscribeAudioAsync(content, recording.FileName, options, cancellationToken);
        return Transcription.Of(heard.Words.Select(word => (word.Word, word.StartTime, word.EndTime)), heard.Language is { Length: > 0 } language ? language : null, _model);
    }

    private string KeyOf(Recording recording)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{_model}\n{recording.Language}\n"));
        hash.AppendData(recording.Content.Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
