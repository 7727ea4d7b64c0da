using System.Globalization;

namespace Interviews.Support;

/// <summary>How much a test does: by default enough to prove its claim, and in <c>make soak</c> as much as the environment says.</summary>
public static class Setting
{
    public static int Of(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
