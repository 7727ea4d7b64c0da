namespace Interviews.Domain.Planning.Loops;

/// <summary>
/// Gives each row a column of its own so that all of it costs the least: the Hungarian method, by which rows join one by one, each by the cheapest path of changes. So
/// the cost of the first rows alone is known on the way. Of equal columns the first one is taken.
/// </summary>
/// <param name="columns">At least as many as there will be rows.</param>
internal sealed class Assignment(int columns)
{
    /// <summary>The cost of a column that a row cannot have. No sum of possible ones comes near it.</summary>
    public const int Impossible = 1 << 28;

    private readonly List<int[]> _rows = [];
    private readonly List<long> _rowPrices = [];

    // The last one is not a column but where a row that joins begins.
    private readonly long[] _columnPrices = new long[columns + 1];
    private readonly int[] _rowOf = [.. Enumerable.Repeat(-1, columns + 1)];

    /// <summary>Of all rows so far.</summary>
    public int Cost => (int)Math.Min(Impossible, -_columnPrices[columns]);

    public bool IsPossible => Cost < Impossible;

    /// <param name="costs">Of each column.</param>
    public void Add(int[] costs)
    {
        _rows.Add(costs);
        _rowPrices.Add(0);
        var before = new int[columns];
        for (var column = End(before); column != columns;)
        {
            var from = before[column];
            _rowOf[column] = _rowOf[from];
            column = from;
        }
    }

    /// <summary>The column of each row.</summary>
    public int[] Columns()
    {
        var columnOf = new int[_rows.Count];
        for (var column = 0; column < columns; column++)
        {
            if (_rowOf[column] >= 0)
            {
                columnOf[_rowOf[column]] = column;
            }
        }

        return columnOf;
    }

    /// <summary>The free column that the last row's arrival comes to in the end.</summary>
    /// <param name="before">From which column the path comes to each column.</param>
    private int End(int[] before)
    {
        var (seen, distances) = (new bool[columns + 1], new long[columns]);
        Array.Fill(distances, long.MaxValue);
        var at = columns;
        _rowOf[at] = _rows.Count - 1;
        while (_rowOf[at] >= 0)
        {
            seen[at] = true;
            var (row, price) = (_rows[_rowOf[at]], _rowPrices[_rowOf[at]]);
            var (least, next) = (long.MaxValue, -1);
            for (var column = 0; column < columns; column++)
            {
                if (seen[column])
                {
                    continue;
                }

                var distance = row[column] - price - _columnPrices[column];
                if (distance < distances[column])
                {
                    (distances[column], before[column]) = (distance, at);
                }

                if (distances[column] < least)
                {
                    (least, next) = (distances[column], column);
                }
            }

            Raise(seen, distances, least);
            at = next;
        }

        return at;
    }

    private void Raise(bool[] seen, long[] distances, long by)
    {
        for (var column = 0; column < columns; column++)
        {
            if (seen[column])
            {
                _rowPrices[_rowOf[column]] += by;
                _columnPrices[column] -= by;
            }
            else
            {
                distances[column] -= by;
            }
        }

        _rowPrices[_rowOf[columns]] += by;
        _columnPrices[columns] -= by;
    }
}
