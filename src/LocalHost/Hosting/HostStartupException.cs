namespace Interviews.LocalHost.Hosting;

/// <summary>The application or its settings cannot work; the message says what to change, in one line.</summary>
public sealed class HostStartupException(string message) : Exception(message);
