namespace Interviews.Domain.Planning.Loops;

/// <summary>How much is still to be tried. It bounds a search the same way every time, which a clock would not.</summary>
internal sealed class Steps(int most)
{
    public int Taken { get; private set; }

    public bool IsOver => Taken >= most;

    /// <returns><c>false</c> when nothing is left.</returns>
    public bool Take()
    {
        if (IsOver)
        {
            return false;
        }

        Taken++;
        return true;
    }
}
