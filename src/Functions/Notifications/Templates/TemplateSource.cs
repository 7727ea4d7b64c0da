using System.Reflection;

namespace Interviews.Functions.Notifications.Templates;

/// <summary>Reads the <c>.hbs</c> files of this folder, which the build embeds. The name of a template is its path, with dots for slashes.</summary>
internal static class TemplateSource
{
    private static readonly Assembly Assembly = typeof(TemplateSource).Assembly;

    public static bool Exists(string name) => Assembly.GetManifestResourceInfo(ResourceName(name)) is not null;

    public static string Read(string name)
    {
        using var stream = Assembly.GetManifestResourceStream(ResourceName(name)) ?? throw new InvalidOperationException($"Template {name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string ResourceName(string name) => $"{typeof(TemplateSource).Namespace}.{name}.hbs";
}

/// <summary>The template of one message: the subject, the text, and the HTML, which two comment lines separate in its file.</summary>
internal sealed record MessageSource(string Subject, string Text, string Html)
{
    private const string TextBegins = "{{!-- text --}}\n";
    private const string HtmlBegins = "{{!-- html --}}\n";

    public static MessageSource Read(string name)
    {
        var parts = TemplateSource.Read(name).ReplaceLineEndings("\n").Split([TextBegins, HtmlBegins], StringSplitOptions.None);
        return parts is [var subject, var text, var html]
            ? new MessageSource(subject, text, html)
            : throw new InvalidOperationException($"Template {name} must consist of subject, text and HTML.");
    }
}
