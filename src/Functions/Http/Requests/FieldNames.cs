namespace Interviews.Functions.Http.Requests;

/// <summary>How fields are named and how names are compared.</summary>
internal static class FieldNames
{
    public static string Camel(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>The same for <c>scheduledAt</c>, <c>scheduled_at</c>, <c>ScheduledAt</c> and <c>scheduled-at</c>; also for <c>Phone Screen</c> and <c>phoneScreen</c>.</summary>
    public static string Fold(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
