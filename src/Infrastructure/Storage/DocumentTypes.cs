using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json;
using Interviews.Domain.Directory;
using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using Interviews.Domain.Notifications;
using Interviews.Domain.Scheduling;
using Interviews.Domain.Storage;

namespace Interviews.Infrastructure.Storage;

/// <summary>The <c>kind</c> of each stored document: its type's name in camelCase, and <c>event</c> for every event of an interview.</summary>
public static class DocumentTypes
{
    public const string Event = "event";

    private static readonly ConcurrentDictionary<Type, string> Kinds = new();

    private static readonly FrozenDictionary<string, Type> Known = new[]
    {
        typeof(Interview), typeof(InterviewEvent), typeof(BookedDay), typeof(Scorecard), typeof(Person), typeof(Candidate), typeof(Job), typeof(LedgerEntry),
        typeof(IdempotencyRecord),
    }.ToFrozenDictionary(KindOf);

    public static string KindOf<T>()
        where T : IDocument => KindOf(typeof(T));

    public static string KindOf(Type document) => Kinds.GetOrAdd(document, static type =>
        typeof(InterviewEvent).IsAssignableFrom(type) ? Event : JsonNamingPolicy.CamelCase.ConvertName(type.Name));

    /// <returns>The Domain's type of this kind, or <c>null</c> for a kind that this version does not know.</returns>
    public static Type? TypeOf(string kind) => Known.GetValueOrDefault(kind);
}
