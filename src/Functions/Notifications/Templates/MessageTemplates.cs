using System.Collections.Concurrent;
using HandlebarsDotNet;
using Interviews.Domain.Notifications;

namespace Interviews.Functions.Notifications.Templates;

/// <summary>The templates of all messages, one for each kind and audience. Each is compiled once in a process, when it is first used.</summary>
public static class MessageTemplates
{
    /// <summary>In UTF-16 code units. Longer subjects are cut: mail clients show much less, and some mail services reject more.</summary>
    public const int LongestSubject = 250;

    private static readonly string[] Partials = ["Candidate.Facts", "Internal.Facts", "Footer"];

    private static readonly Lazy<IHandlebars> _plain = new(() => CreateEnvironment("text", noEscape: true));
    private static readonly Lazy<IHandlebars> _html = new(() => CreateEnvironment("html", noEscape: false));
    private static readonly ConcurrentDictionary<(MessageKind, Audience), Lazy<Compiled>> _compiled = new();
    private static readonly Lock _compiling = new();

    /// <summary>Whether messages of this kind are sent to this audience.</summary>
    public static bool Exists(MessageKind kind, Audience audience) => TemplateSource.Exists($"{audience}.{kind}");

    /// <exception cref="ArgumentOutOfRangeException">Messages of this kind are not sent to this audience.</exception>
    internal static RenderedMessage Render(MessageKind kind, Audience audience, IMessageModel model)
    {
        var message = _compiled.GetOrAdd((kind, audience), key => new Lazy<Compiled>(() => Compile(key.Item1, key.Item2))).Value;
        var subject = DisplayText.Truncate(DisplayText.CollapseWhiteSpace(message.Subject(model, null)), LongestSubject);
        var titled = model.WithSubject(subject);
        return new RenderedMessage(subject, message.Text(titled, null), message.Html(titled, null));
    }

    private static Compiled Compile(MessageKind kind, Audience audience)
    {
        if (!Exists(kind, audience))
        {
            throw new ArgumentOutOfRangeException(nameof(kind), kind, $"No message of this kind is sent to {audience}.");
        }

        var source = MessageSource.Read($"{audience}.{kind}");
        lock (_compiling)
        {
            return new Compiled(_plain.Value.Compile(source.Subject), _plain.Value.Compile(source.Text), _html.Value.Compile(source.Html));
        }
    }

    private static IHandlebars CreateEnvironment(string format, bool noEscape)
    {
        var environment = Handlebars.Create(new HandlebarsConfiguration
        {
            NoEscape = noEscape,

            // A name that is not in the model is an error in the template, and must not become a gap in a mail.
            ThrowOnUnresolvedBindingExpression = true,
        });
        foreach (var partial in Partials)
        {
            environment.RegisterTemplate(partial, TemplateSource.Read($"{partial}.{format}"));
        }

        if (!noEscape)
        {
            environment.RegisterTemplate("Layout", TemplateSource.Read("Layout.html"));
            environment.RegisterTemplate("Row", TemplateSource.Read("Row.html"));
        }

        return environment;
    }

    private sealed record Compiled(
        HandlebarsTemplate<object, object> Subject, HandlebarsTemplate<object, object> Text, HandlebarsTemplate<object, object> Html);
}

internal sealed record RenderedMessage(string Subject, string Text, string Html);
