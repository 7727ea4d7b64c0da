using Google.Protobuf;
using Interviews.Sqlite;
using Microsoft.DurableTask.Protobuf;

namespace Interviews.Durable.Storage;

internal sealed partial class DurableStore
{
    /// <summary>Stores a message for the instance that has this id now, if it is in a status that allows it.</summary>
    public Task<Sending> SendAsync(string id, HistoryEvent message, Func<OrchestrationStatus, bool> isAllowedIn) =>
        WriteAsync(session => Send(session, id, message, isAllowedIn));

    private Sending Send(SqliteSession session, string id, HistoryEvent message, Func<OrchestrationStatus, bool> isAllowedIn)
    {
        var found = FindStatus(session, id);
        return found is { } instance && isAllowedIn(instance.Status)
            ? new Sending(Insert(session, instance.Key, ++_lastSequence, null, message), instance.Status)
            : new Sending(null, found?.Status);
    }

    /// <summary>Sends from one instance to another. One that is unknown or has ended gets nothing.</summary>
    private void Deliver(SqliteSession session, string id, HistoryEvent message, List<Delivery> deliveries)
    {
        if (Send(session, id, message, status => !Instance.HasEndedIn(status)).Delivery is { } delivery)
        {
            deliveries.Add(delivery);
        }
    }

    private static Delivery Insert(SqliteSession session, long key, long sequence, int? generation, HistoryEvent message)
    {
        session.Execute("INSERT INTO inbox(key, seq, generation, event) VALUES($1, $2, $3, $4)", key, sequence, generation, message.ToByteArray());
        return new Delivery(key, new Message(sequence, generation, message));
    }
}

/// <param name="Delivery">What is to be handed on; <c>null</c> if there is nobody who may get it.</param>
/// <param name="Status">Of the instance; <c>null</c> if there is none of this id.</param>
internal sealed record Sending(Delivery? Delivery, OrchestrationStatus? Status);
