using System.Text;
using System.Text.RegularExpressions;
using Interviews.Functions.Docs;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Docs;

public sealed partial class DocsAssetsTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("index.html")]
    public void Get_NoFile_IsThePage(string? path) => DocsAssets.Get(path, acceptsGzip: true)!.ContentType.ShouldBe("text/html; charset=utf-8");

    [Theory]
    [InlineData("oauth2-redirect.html")]
    [InlineData("../index.html")]
    [InlineData("Docs.index.html")]
    [InlineData("SWAGGER-UI.CSS")]
    public void Get_FileThatIsNotServed_IsNothing(string path) => DocsAssets.Get(path, acceptsGzip: true).ShouldBeNull();

    [Fact]
    public void Get_EverythingThePageLoads_IsServedFromHere()
    {
        var loaded = Loads().Matches(Page()).Select(match => match.Groups["address"].Value).Where(address => address != "/api/openapi.json").ToList();

        loaded.Count.ShouldBe(5);
        loaded.ShouldAll(address => address.StartsWith("/api/docs/", StringComparison.Ordinal));
        loaded.ShouldAll(address => DocsAssets.Get(address.Replace("/api/docs/", ""), false) != null);
    }

    [Fact]
    public void Get_Page_HasNothingInline()
    {
        var page = Page();

        InlineScript().IsMatch(page).ShouldBeFalse();
        page.ShouldNotContain("<style");
        page.ShouldNotContain("style=");
    }

    [Fact]
    public void Get_BundleForAClientThatTakesGzip_IsSentAsItIsStored()
    {
        var packed = DocsAssets.Get("swagger-ui-bundle.js", acceptsGzip: true)!;
        var plain = DocsAssets.Get("swagger-ui-bundle.js", acceptsGzip: false)!;

        packed.ContentEncoding.ShouldBe("gzip");
        plain.ContentEncoding.ShouldBeNull();
        plain.Content.Length.ShouldBeGreaterThan(2 * packed.Content.Length);
        plain.ETag.ShouldNotBe(packed.ETag);
        Encoding.UTF8.GetString(plain.Content).ShouldContain("SwaggerUIBundle");
    }

    /// <summary>Swagger UI shows members that begin with <c>x-</c> where it is told to.</summary>
    [Fact]
    public void Get_Page_ShowsTheRolesOfEachOperation()
    {
        Text("docs.js").ShouldContain("showExtensions: true");
        Text("swagger-ui-bundle.js").ShouldContain("showExtensions");
    }

    private static string Text(string file) => Encoding.UTF8.GetString(DocsAssets.Get(file, acceptsGzip: false)!.Content);

    private static string Page() => Encoding.UTF8.GetString(DocsAssets.Get("", acceptsGzip: false)!.Content);

    [GeneratedRegex("(href|src)=\"(?<address>[^\"]+)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Loads();

    [GeneratedRegex(@"<script(?![^>]*\ssrc=)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InlineScript();
}
