using System.Globalization;
using Interviews.LocalHost.Protocol;

namespace Interviews.LocalHost.Queues;

/// <summary>A queue message as the worker is given it, with the names that the real host uses.</summary>
internal static class QueueTrigger
{
    public static TypedData Input(QueueMessage message) => TypedValues.Text(message.Body);

    public static Dictionary<string, TypedData> Metadata(QueueMessage message) => new()
    {
        ["Id"] = TypedValues.Text(message.Id),
        ["DequeueCount"] = TypedValues.Json(message.DequeueCount),
        ["InsertionTime"] = TypedValues.Text(message.InsertedAt.ToString("O", CultureInfo.InvariantCulture)),
        ["QueueTrigger"] = TypedValues.Text(message.Body),
    };
}
