namespace Interviews.Domain.Planning.Loops;

/// <summary>
/// The least that what is left of a loop can cost, if each interview had its people for itself: reckoned backward in time for every set of interviews, so that a look
/// into a table tells it.
/// </summary>
internal sealed class LoopBounds
{
    public const int Never = Assignment.Impossible;

    private readonly LoopTimes _times;
    private readonly Func<int, int, int> _cost;
    private readonly int _lefts;

    /// <summary>By set, how many more the day takes, and time.</summary>
    private readonly int[] _today;

    /// <summary>By set and first day.</summary>
    private readonly int[] _laterDay;

    /// <param name="cost">Of an interview at a time at which it can begin.</param>
    public LoopBounds(LoopTimes times, Func<int, int, int> cost)
    {
        (_times, _cost, _lefts) = (times, cost, (times.PerDay ?? 0) + 1);
        var sets = 1 << times.Problem.Parts.Count;
        _today = new int[sets * _lefts * times.Starts.Length];
        _laterDay = new int[sets * (times.DayCount + 1)];
        for (var set = 1; set < sets; set++)
        {
            Fill(set);
        }
    }

    /// <summary>Of a whole loop.</summary>
    public int Whole => _laterDay[Later((1 << _times.Problem.Parts.Count) - 1, 0)];

    /// <summary>Of what is left after an interview.</summary>
    /// <param name="left">How many more its day takes; anything where days take any number.</param>
    public int After(int set, int left, int part, int time)
    {
        if (set == 0)
        {
            return 0;
        }

        var (day, next) = (_times.Days[time], _times.After(part, time));
        var later = _laterDay[Later(set, day + 1)];
        var isFull = _times.PerDay is not null && left == 0;
        return isFull || next == _times.Starts.Length || _times.Days[next] != day
            ? later
            : Math.Min(later, Sum(_times.Waiting(part, time, next), _today[Today(set, left, next)]));
    }

    private void Fill(int set)
    {
        _laterDay[Later(set, _times.DayCount)] = Never;
        for (var day = _times.DayCount - 1; day >= 0; day--)
        {
            var (first, end, begun) = (_times.FirstOfDay[day], _times.FirstOfDay[day + 1], Never);
            for (var time = end - 1; time >= first; time--)
            {
                begun = Math.Min(begun, Fill(set, time, end, _laterDay[Later(set, day + 1)]));
            }

            _laterDay[Later(set, day)] = Math.Min(_laterDay[Later(set, day + 1)], Sum(LoopCosts.PerDayUsed, begun));
        }
    }

    /// <returns>What it costs to begin a day then.</returns>
    private int Fill(int set, int time, int end, int later)
    {
        var begun = Never;
        for (var left = _times.PerDay is null ? 0 : 1; left < _lefts; left++)
        {
            begun = Never;
            foreach (var part in _times.Following(set))
            {
                if (_times.At(part, time) is not null)
                {
                    begun = Math.Min(begun, Sum(_cost(part, time), After(set & ~(1 << part), left - 1, part, time)));
                }
            }

            var waited = time + 1 == end ? Never : Sum(Waited(time), _today[Today(set, left, time + 1)]);
            _today[Today(set, left, time)] = Math.Min(begun, Math.Min(waited, later));
        }

        return begun;
    }

    private int Waited(int time) => LoopCosts.PerMinuteOfWaiting * (int)(_times.Starts[time + 1] - _times.Starts[time]).TotalMinutes;

    private int Today(int set, int left, int time) => (((set * _lefts) + (_times.PerDay is null ? 0 : left)) * _times.Starts.Length) + time;

    private int Later(int set, int day) => (set * (_times.DayCount + 1)) + day;

    private static int Sum(int one, int other) => one >= Never || other >= Never ? Never : one + other;
}
