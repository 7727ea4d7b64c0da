using System.Collections.Concurrent;
using System.Text.Json;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;

namespace Interviews.Infrastructure.Storage;

/// <summary>The <c>kind</c> of each stored document: its type's name in camelCase, and <c>event</c> for every event of an interview.</summary>
public static class RecordTypes
{
    public const string Event = "event";

    private static readonly ConcurrentDictionary<Type, string> Kinds = new();

    public static string KindOf<T>()
        where T : IRecord => KindOf(typeof(T));

    public static string KindOf(Type document) => Kinds.GetOrAdd(document, static type =>
        typeof(InterviewEvent).IsAssignableFrom(type) ? Event : JsonNamingPolicy.CamelCase.ConvertName(type.Name));
}
