namespace Interviews.Infrastructure.Calendars.Files;

/// <summary>Reads the parts of a file. One that is cut off, or in which a line is none, is refused: what is lost could have been busy.</summary>
internal sealed class ComponentReader(FileErrors errors)
{
    /// <summary>Beyond what anybody has in a calendar; each one is looked at.</summary>
    private const int MostEvents = 10_000;

    /// <summary>Passed over with all that is in it.</summary>
    private const string Ignored = "";

    private readonly Stack<Component> _open = [];
    private readonly List<Component> _calendars = [];
    private int _events;

    /// <summary>What follows cannot be told from what is missing.</summary>
    private bool _isBroken;

    /// <returns>The calendars of the file, of which there is usually one.</returns>
    public IReadOnlyList<Component> Read(string file)
    {
        foreach (var (number, text) in ContentLine.Unfold(file))
        {
            if (errors.IsFull || _isBroken || _events > MostEvents)
            {
                break;
            }

            if (ContentLine.Parse(number, text) is { } line)
            {
                Read(line);
            }
            else
            {
                errors.Add(FileErrors.Body, $"Line {number} is no line of an iCalendar file: a name, a colon and a value (RFC 5545, section 3.1).");
            }
        }

        if (_isBroken)
        {
            return [];
        }

        if (_events > MostEvents)
        {
            errors.Add(FileErrors.Body, $"The file has more than {MostEvents} events.");
        }
        else if (_open.TryPeek(out var unclosed))
        {
            errors.Add(FileErrors.Body, $"What begins in line {unclosed.Line} has no END: the file is cut off.");
        }
        else if (_calendars.Count == 0)
        {
            errors.Add(FileErrors.Body, $"This is no iCalendar file: it has no BEGIN:{Component.Calendar}.");
        }

        return _calendars;
    }

    private void Read(ContentLine line)
    {
        switch (line.Name)
        {
            case "BEGIN":
                Begin(line);
                break;
            case "END":
                End(line);
                break;
            case var _ when _open.TryPeek(out var component):
                component.Add(line);
                break;
            default:
                _isBroken = true;
                errors.Add(FileErrors.Body, $"Line {line.Number} is outside of BEGIN:{Component.Calendar} and END:{Component.Calendar}.");
                break;
        }
    }

    private void Begin(ContentLine line)
    {
        var name = line.Value.ToUpperInvariant();
        var component = new Component(Component.IsRead(name, _open.TryPeek(out var parent) ? parent.Name : null) ? name : Ignored, line.Number) { End = name };
        if (component.Name != Ignored)
        {
            (parent?.Children ?? _calendars).Add(component);
        }

        _events += component.Name == Component.Event ? 1 : 0;
        _open.Push(component);
    }

    private void End(ContentLine line)
    {
        if (_open.TryPop(out var component) && component.End.Equals(line.Value, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        _isBroken = true;
        errors.Add(FileErrors.Body, component is null
            ? $"Line {line.Number} ends what has not begun."
            : $"Line {line.Number} is not the END of what begins in line {component.Line}.");
    }
}
