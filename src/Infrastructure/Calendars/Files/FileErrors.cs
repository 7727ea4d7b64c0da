using Interviews.Domain;

namespace Interviews.Infrastructure.Calendars.Files;

/// <summary>What is wrong with a file, by property and line. It never holds what the file says but for names of zones and rules of recurrence.</summary>
internal sealed class FileErrors
{
    /// <summary>The field of what is wrong with no property in particular.</summary>
    public const string Body = "body";

    /// <summary>Whoever mends these sends the file again.</summary>
    private const int Most = 20;

    private readonly List<(string Field, string Message)> _found = [];

    public bool IsFull => _found.Count >= Most;

    /// <summary><c>null</c> while nothing is wrong.</summary>
    public Refusal? Refusal => _found.Count == 0 ? null : Refusal.Invalid(_found);

    /// <param name="field">The name of a property, or <see cref="Body"/>.</param>
    public void Add(string field, string message)
    {
        if (!IsFull && !_found.Contains((field, message)))
        {
            _found.Add((field, message));
        }
    }

    /// <param name="statement">The end of a sentence about the property.</param>
    public void Add(ContentLine line, string statement) => Add(line.Name, $"Line {line.Number}: '{line.Name}' {statement}");
}
