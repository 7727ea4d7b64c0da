namespace Interviews.Functions.Notifications.Templates;

/// <summary>What a template may speak of. Each audience has a record of its own, so that a candidate's template has no way to name what is internal.</summary>
public interface IMessageModel
{
    /// <summary>Rendered first; the HTML page's title.</summary>
    string Subject { get; }

    IMessageModel WithSubject(string subject);
}
