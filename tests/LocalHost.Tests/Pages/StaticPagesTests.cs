using System.Net;
using Interviews.LocalHost.Hosting;
using Interviews.LocalHost.Tests.Hosting;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Pages;

/// <summary>A folder of pages beside the functions, as Azure Static Web Apps serves it.</summary>
public sealed class StaticPagesTests : IDisposable
{
    private const string Configuration = """
        {
          "navigationFallback": { "rewrite": "/index.html", "exclude": ["/api/*", "/assets/*"] },
          "globalHeaders": { "Cache-Control": "no-cache", "X-Sample": "all" },
          "routes": [{ "route": "/assets/*", "headers": { "Cache-Control": "immutable" } }]
        }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false, "/", 200, "the page")]
    [InlineData(false, "/index.html", 200, "the page")]
    [InlineData(false, "/somewhere/deep?and=more", 200, "the page")]
    [InlineData(false, "/assets/code.js", 200, "the code")]
    [InlineData(false, "/assets/none.js", 404, "")]
    [InlineData(false, "/api/none", 404, "")]
    [InlineData(false, "/api/ok", 200, "")]
    [InlineData(true, "/somewhere/deep", 200, "the page")]
    [InlineData(true, "/api/ok", 200, "")]
    public async Task Get_IsAnsweredByFunctionFileOrFallback(bool inProcessOfItsOwn, string path, int status, string body)
    {
        await using var host = await TestHost.StartAsync(Options(Configuration) with { AppInProcessOfItsOwn = inProcessOfItsOwn });

        var response = await host.Client.GetAsync(path);

        ((int)response.StatusCode).ShouldBe(status);
        (await response.Content.ReadAsStringAsync()).ShouldBe(body);
    }

    [Fact]
    public async Task Get_File_HasTheHeadersOfAllAndOfItsRoute()
    {
        await using var host = await TestHost.StartAsync(Options(Configuration));

        var page = await host.Client.GetAsync("/anywhere");
        var code = await host.Client.GetAsync("/assets/code.js");

        page.Headers.GetValues("X-Sample").ShouldBe(["all"]);
        page.Headers.CacheControl!.NoCache.ShouldBeTrue();
        page.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        code.Headers.GetValues("X-Sample").ShouldBe(["all"]);
        code.Headers.GetValues("Cache-Control").ShouldBe(["immutable"]);
        code.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
    }

    [Fact]
    public async Task Get_SameFileAgain_Answers304()
    {
        await using var host = await TestHost.StartAsync(Options(Configuration));
        var first = await host.Client.GetAsync("/assets/code.js");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/assets/code.js");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        (await host.Client.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Post_ToAPage_Answers404()
    {
        await using var host = await TestHost.StartAsync(Options(Configuration));

        (await host.Client.PostAsync("/somewhere", null)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/../secret.txt")]
    [InlineData("/%2e%2e/secret.txt")]
    [InlineData("/assets/..%2f..%2fsecret.txt")]
    public async Task Get_OutOfTheFolder_IsNotServed(string path)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "secret.txt"), "the secret");
        await using var host = await TestHost.StartAsync(Options(Configuration));

        (await host.Client.GetStringAsync(path).ContinueWith(answer => answer.IsFaulted ? "" : answer.Result, TaskScheduler.Default)).ShouldNotContain("secret");
    }

    [Fact]
    public async Task Get_PagesWithoutConfiguration_AreTheFilesAlone()
    {
        await using var host = await TestHost.StartAsync(Options(null));

        (await host.Client.GetStringAsync("/")).ShouldBe("the page");
        (await host.Client.GetAsync("/somewhere")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("{", "cannot be read")]
    [InlineData("""{ "navigationFallback": { "rewrite": "/index.html", "exclude": ["/*.{png}"] } }""", "'/*.{png}' has a wildcard elsewhere than at its end.")]
    public async Task Start_ConfigurationThatCannotBeRead_IsRefused(string configuration, string message)
    {
        var refusal = await Should.ThrowAsync<HostStartupException>(TestHost.StartAsync(Options(configuration)));

        refusal.Message.ShouldContain("staticwebapp.config.json");
        refusal.Message.ShouldContain(message);
    }

    [Fact]
    public async Task Start_FolderWithoutIndex_IsRefusedByName()
    {
        var refusal = await Should.ThrowAsync<HostStartupException>(TestHost.StartAsync(TestHost.Options() with { Pages = _folder.Path }));

        refusal.Message.ShouldBe($"PAGES is '{_folder.Path}'; allowed is a folder with an index.html.");
    }

    private LocalHostOptions Options(string? configuration)
    {
        var pages = Directory.CreateDirectory(Path.Combine(_folder.Path, "pages")).FullName;
        File.WriteAllText(Path.Combine(pages, "index.html"), "the page");
        Directory.CreateDirectory(Path.Combine(pages, "assets"));
        File.WriteAllText(Path.Combine(pages, "assets", "code.js"), "the code");
        if (configuration is not null)
        {
            File.WriteAllText(Path.Combine(pages, "staticwebapp.config.json"), configuration);
        }

        return TestHost.Options() with { Pages = pages };
    }
}
