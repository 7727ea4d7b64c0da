namespace Interviews.LocalHost.Admin;

/// <summary>The app's outbox, known once the app has started.</summary>
internal sealed class Outbox
{
    public IOutboxReader? Reader { get; set; }
}
