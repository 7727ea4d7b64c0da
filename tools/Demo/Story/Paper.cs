namespace Interviews.Demo.Story;

/// <summary>What the stories are written on: a terminal's colours where there is one, plain text otherwise and under <c>NO_COLOR</c>.</summary>
internal sealed class Paper(TextWriter writer)
{
    private readonly bool _colors = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    public void Title(string text)
    {
        writer.WriteLine();
        writer.WriteLine(Colored("1", text));
        writer.WriteLine(new string('=', text.Length));
    }

    public void Chapter(string text)
    {
        writer.WriteLine();
        writer.WriteLine(Colored("1", text));
        writer.WriteLine(new string('-', text.Length));
    }

    public void Day(string text)
    {
        writer.WriteLine();
        writer.WriteLine(Colored("33", text));
    }

    /// <summary>Somebody did something.</summary>
    public void Deed(string time, string text) => writer.WriteLine($"  {time}  {text}");

    /// <summary>Somebody got a mail.</summary>
    public void Mail(string time, string text) => writer.WriteLine($"  {time}  {Colored("36", "mail to " + text)}");

    public void Line(string text = "") => writer.WriteLine(text);

    public void Good(string text) => writer.WriteLine(Colored("32", text));

    public void Bad(string text) => writer.WriteLine(Colored("31", text));

    private string Colored(string code, string text) => _colors ? $"\e[{code}m{text}\e[0m" : text;
}
