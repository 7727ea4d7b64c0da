namespace Interviews.Domain.Validation;

/// <summary>Collects everything that is wrong with a request, so that its sender learns all of it at once.</summary>
internal sealed class FieldErrors
{
    private readonly List<(string Field, string Message)> _found = [];

    /// <summary><c>null</c> while nothing is wrong.</summary>
    public Refusal? Refusal => _found.Count == 0 ? null : Refusal.Invalid(_found);

    public void Add(string field, string message) => _found.Add((field, message));

    /// <summary>Everything that was found elsewhere.</summary>
    public void Add(Refusal? refusal)
    {
        foreach (var (field, messages) in refusal?.Errors ?? new Dictionary<string, IReadOnlyList<string>>())
        {
            _found.AddRange(messages.Select(message => (field, message)));
        }
    }

    public void Require(bool holds, string field, string message)
    {
        if (!holds)
        {
            Add(field, message);
        }
    }

    public void RequireRange(int? value, int least, int most, string field)
    {
        if (value < least || value > most)
        {
            Add(field, $"'{field}' must be {least} to {most}; it is {value}.");
        }
    }

    public void RequireLength(string? value, int most, string field)
    {
        if (value?.Length > most)
        {
            Add(field, $"'{field}' must have at most {most} characters; it has {value.Length}.");
        }
    }

    /// <summary>Neither blank nor too long.</summary>
    public void RequireText(string? value, int most, string field)
    {
        Require(!string.IsNullOrWhiteSpace(value), field, $"'{field}' must not be empty.");
        RequireLength(value, most, field);
    }

    public void RequireCount(int count, int most, string field)
    {
        if (count > most)
        {
            Add(field, $"'{field}' must have at most {most} entries; it has {count}.");
        }
    }
}
