namespace Interviews.Domain.Scheduling;

/// <summary>The names under which time is booked.</summary>
public static class Resources
{
    /// <summary>A person's time is one, whether they ask the questions or answer them: ids of people and candidates are one namespace, as in tokens.</summary>
    public static string Person(string id) => $"person:{id}";

    /// <param name="id">In the directory.</param>
    public static string Room(string id) => $"room:{id}";
}
