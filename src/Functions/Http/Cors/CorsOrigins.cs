using Interviews.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;

namespace Interviews.Functions.Http.Cors;

/// <summary>The origins (RFC 6454) whose pages may call the API from a browser.</summary>
public sealed class CorsOrigins
{
    private const string Setting = "Cors:Origins";

    private readonly HashSet<string> _origins;

    private CorsOrigins(IEnumerable<string> origins) => _origins = [.. origins];

    public bool AreNone => _origins.Count == 0;

    /// <summary>That of <c>Dashboard:Url</c>, and those of <c>Cors:Origins</c>.</summary>
    /// <exception cref="SettingsException">One of them is no origin.</exception>
    public static CorsOrigins Read(IConfiguration configuration)
    {
        var listed = configuration.List(Setting).Select(Origin);
        return new CorsOrigins(configuration.Uri("Dashboard:Url") is { } dashboard ? listed.Append(Text(dashboard)) : listed);
    }

    /// <param name="origin">As the header <c>Origin</c> has it.</param>
    public bool Contain(string origin) => _origins.Contains(origin);

    private static string Origin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri is { PathAndQuery: "/", Fragment: "", UserInfo: "" }
            ? Text(uri)
            : throw new SettingsException(Setting, $"must be origins such as https://interviews.example.com, not '{text}'.");

    /// <summary>As browsers write it: without the port that the scheme has anyway.</summary>
    private static string Text(Uri uri) => uri.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
}
