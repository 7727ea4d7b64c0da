namespace Interviews.LocalHost.SampleApp;

/// <summary>A service of one invocation.</summary>
public sealed class Scoped
{
    public Guid Id { get; } = Guid.NewGuid();
}
