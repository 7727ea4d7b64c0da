using System.Collections.Concurrent;
using System.Reflection;
using System.Security.Cryptography;
using Swashbuckle.AspNetCore.SwaggerUI;

namespace Interviews.Functions.Docs;

/// <summary>
/// The documentation page and what it loads, all from this server: our page around Swagger UI, whose files lie, compressed, in Swashbuckle's assembly.
/// Only the files named here are served.
/// </summary>
public static class DocsAssets
{
    /// <summary>The header <c>Content-Security-Policy</c>: nothing inline, nothing from elsewhere (Swagger UI draws its icons from data addresses).</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const string Script = "text/javascript; charset=utf-8";
    private const string Style = "text/css; charset=utf-8";
    private const string Text = "text/plain; charset=utf-8";

    private static readonly Dictionary<string, (Assembly Assembly, string Resource, string ContentType)> Files = new()
    {
        ["index.html"] = (typeof(DocsAssets).Assembly, "Docs.index.html", "text/html; charset=utf-8"),
        ["docs.css"] = (typeof(DocsAssets).Assembly, "Docs.docs.css", Style),
        ["docs.js"] = (typeof(DocsAssets).Assembly, "Docs.docs.js", Script),
        ["openapi.json"] = (typeof(DocsAssets).Assembly, "Docs.openapi.json", "application/json; charset=utf-8"),
        ["swagger-ui.css"] = SwaggerUi("swagger-ui.css", Style),
        ["swagger-ui-bundle.js"] = SwaggerUi("swagger-ui-bundle.js", Script),
        ["favicon-32x32.png"] = SwaggerUi("favicon-32x32.png", "image/png"),
        ["LICENSE"] = SwaggerUi("LICENSE", Text),
        ["NOTICE"] = SwaggerUi("NOTICE", Text),
    };

    private static readonly ConcurrentDictionary<(string Name, bool Gzip), DocsAsset> Read = new();

    /// <param name="path">What follows <c>/api/docs/</c>; empty or <c>null</c> for the page itself, <c>openapi.json</c> for the contract.</param>
    /// <param name="acceptsGzip">Whether the client takes compressed content.</param>
    /// <returns><c>null</c> when there is no such file.</returns>
    public static DocsAsset? Get(string? path, bool acceptsGzip)
    {
        var name = string.IsNullOrEmpty(path) ? "index.html" : path;
        return Files.ContainsKey(name) ? Read.GetOrAdd((name, acceptsGzip), static key => key.Gzip ? Load(key.Name) : Load(key.Name).Plain()) : null;
    }

    private static DocsAsset Load(string name)
    {
        var (assembly, resource, contentType) = Files[name];
        using var stream = assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"{assembly.GetName().Name} has no {resource}.");
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new DocsAsset(content, contentType, Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8)), IsGzip(content) ? "gzip" : null);
    }

    /// <summary>By its first two bytes (RFC 1952, section 2.3.1).</summary>
    private static bool IsGzip(ReadOnlySpan<byte> content) => content is [0x1f, 0x8b, ..];

    private static (Assembly Assembly, string Resource, string ContentType) SwaggerUi(string file, string contentType) =>
        (typeof(SwaggerUIOptions).Assembly, $"Swashbuckle.AspNetCore.SwaggerUI.node_modules.swagger_ui_dist.{file}", contentType);
}
