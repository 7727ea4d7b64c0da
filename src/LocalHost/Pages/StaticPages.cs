using Interviews.LocalHost.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace Interviews.LocalHost.Pages;

/// <summary>Serves a folder of pages beside the functions, with the headers and the fallback that Azure Static Web Apps would give them.</summary>
internal sealed class StaticPages : IDisposable
{
    private readonly PhysicalFileProvider _files;
    private readonly PagesConfiguration _configuration;

    private StaticPages(string folder) => (_files, _configuration) = (new PhysicalFileProvider(folder), PagesConfiguration.Read(folder));

    /// <param name="folder"><c>null</c> for no pages.</param>
    /// <exception cref="HostStartupException">The folder has no <c>index.html</c>, or a configuration that cannot be read.</exception>
    public static StaticPages? Open(string? folder)
    {
        if (string.IsNullOrEmpty(folder))
        {
            return null;
        }

        var path = Path.GetFullPath(folder);
        return File.Exists(Path.Combine(path, "index.html")) ? new StaticPages(path) : throw new HostStartupException($"PAGES is '{path}'; allowed is a folder with an index.html.");
    }

    public void Use(IApplicationBuilder app)
    {
        app.Use(RewriteAsync);
        app.UseStaticFiles(new StaticFileOptions { FileProvider = _files, OnPrepareResponse = AddHeaders });
    }

    public void Dispose() => _files.Dispose();

    /// <summary>To the file that is served for a path that has none of its own.</summary>
    private Task RewriteAsync(HttpContext http, RequestDelegate next)
    {
        var path = http.Request.Path;
        if (path == "/" || path == "")
        {
            http.Request.Path = "/index.html";
        }
        else if (_configuration.Fallback is { } fallback && !_configuration.Exclude.Any(excluded => excluded.Fits(path)) && !_files.GetFileInfo(path).Exists)
        {
            http.Request.Path = fallback;
        }

        return next(http);
    }

    private void AddHeaders(StaticFileResponseContext context)
    {
        var (request, headers) = (context.Context.Request, context.Context.Response.Headers);
        var further = _configuration.Routes.FirstOrDefault(route => route.Path.Fits(request.Path)).Headers ?? new Dictionary<string, string>();
        foreach (var (name, value) in _configuration.Headers.Concat(further))
        {
            headers[name] = value;
        }
    }
}
