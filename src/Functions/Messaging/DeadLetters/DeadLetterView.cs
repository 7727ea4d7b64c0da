using System.Text.Json;
using Interviews.Domain.DeadLetters;
using NodaTime;

namespace Interviews.Functions.Messaging.DeadLetters;

/// <summary>A dead letter as admins see it.</summary>
/// <param name="Item">What could not be handled: JSON, or text that is none.</param>
/// <param name="State"><c>parked</c>, or <c>replayed</c> once its consumer has accepted it.</param>
public sealed record DeadLetterView(
    string Id,
    string Consumer,
    Guid? InterviewId,
    string State,
    string Reason,
    int Attempts,
    Instant FirstFailedAt,
    Instant LastFailedAt,
    Instant? ReplayedAt,
    object Item)
{
    public static DeadLetterView Of(DeadLetter letter) => new(
        letter.Key,
        letter.Consumer,
        letter.InterviewId,
        letter.ReplayedAt is null ? "parked" : "replayed",
        letter.Reason,
        letter.Attempts,
        letter.FirstFailedAt,
        letter.LastFailedAt,
        letter.ReplayedAt,
        JsonOrText(letter.Item));

    private static object JsonOrText(string item)
    {
        try
        {
            return JsonElement.Parse(item);
        }
        catch (JsonException)
        {
            return item;
        }
    }
}
