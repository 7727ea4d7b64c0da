using Interviews.Domain;
using Interviews.Domain.Evaluation.Allowance;
using Interviews.Domain.Responses.Speech;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Storage;

namespace Interviews.Infrastructure.Evaluation;

/// <summary>A transcriber within the calls of a minute that it shares with <see cref="LimitedEvaluator"/>. Somebody waits for it, so over the limit it does not.</summary>
public sealed class LimitedTranscriber(ITranscriber transcriber, ModelLimits limits, IStore store, StoreUpdates updates, TimeProvider time) : ITranscriber
{
    private readonly ModelTurns _turns = new(limits, store, updates, time);

    public async Task<Result<Transcription>> TranscribeAsync(Recording recording, CancellationToken cancellationToken) =>
        !await _turns.IsSpentAsync(cancellationToken) && await _turns.TakeAsync(cancellationToken)
            ? await transcriber.TranscribeAsync(recording, cancellationToken)
            : throw new TimeoutException("What may be asked of the model is used up for the moment.");
}
