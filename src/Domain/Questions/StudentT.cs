namespace Interviews.Domain.Questions;

/// <summary>The quantile of Student's t distribution that leaves 5 % outside, half on each side.</summary>
public static class StudentT
{
    /// <summary>Exact to three decimals for 1 to 10 degrees of freedom; further on an expansion is (Abramowitz and Stegun, 26.7.5).</summary>
    private static readonly double[] _few = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228];

    private const double Normal = 1.959964;

    /// <param name="freedom">At least 1. Between whole numbers below 10, the wider interval is taken.</param>
    public static double TwoSided95(double freedom)
    {
        if (freedom < _few.Length)
        {
            return _few[Math.Max(0, (int)freedom - 1)];
        }

        var (z, v) = (Normal, freedom);
        var (z3, z5, z7) = (Math.Pow(z, 3), Math.Pow(z, 5), Math.Pow(z, 7));
        return z
            + (z3 + z) / (4 * v)
            + (5 * z5 + 16 * z3 + 3 * z) / (96 * v * v)
            + (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * v * v * v);
    }
}
