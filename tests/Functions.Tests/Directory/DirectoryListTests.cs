using System.Text.Json.Nodes;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Directory;

/// <summary>People, candidates, jobs and rooms, found by a part of their name.</summary>
public sealed class DirectoryListTests(Stage stage) : IClassFixture<Stage>
{
    public static TheoryData<string> Kinds => ["people", "candidates", "jobs", "rooms"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task List_PageByPage_IsEveryEntryOnceInOrderOfItsName(string kind)
    {
        var mark = stage.NewId("page");
        foreach (var (id, name) in new[] { ("1", "bob"), ("2", "Ada"), ("3", "Bob"), ("4", "carl"), ("5", "ada b") })
        {
            await PutAsync(kind, $"{mark}-{id}", $"{name} {mark}");
        }

        var (ids, cursor) = (new List<string>(), string.Empty);
        do
        {
            var page = await ListAsync($"{kind}?q={mark}&limit=2{cursor}");
            ids.AddRange(Ids(page));
            cursor = page.Body!["nextCursor"] is { } next ? $"&cursor={next}" : string.Empty;
        }
        while (cursor.Length > 0);

        ids.ShouldBe(new[] { "5", "2", "1", "3", "4" }.Select(id => $"{mark}-{id}"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task List_Item_IsWhatItsGetShows(string kind)
    {
        var id = stage.NewId("entry");
        await PutAsync(kind, id, $"Only {id}");

        var found = (await ListAsync($"{kind}?q=ONLY+{id}")).Body!["items"]!.AsArray().ShouldHaveSingleItem();

        found!.ToJsonString().ShouldBe((await stage.ReadAsync($"{kind}/{id}")).Body!.ToJsonString());
    }

    [Theory]
    [InlineData("people")]
    [InlineData("candidates")]
    public async Task List_ByPartOfANameOrAddress_FindsWhoHasIt(string kind)
    {
        var mark = stage.NewId("part");
        await stage.CommandAsync("PUT", $"{kind}/{mark}-a", $$"""{"name":"Zoë {{mark}} O’Hara","email":"zoe@acme.example"}""");
        await stage.CommandAsync("PUT", $"{kind}/{mark}-b", $$"""{"name":"Paul","email":"paul.{{mark}}@acme.example"}""");
        await stage.CommandAsync("PUT", $"{kind}/{mark}-c", $$"""{"name":"Paula","email":"paula@acme.example"}""");

        Ids(await ListAsync($"{kind}?q={mark}")).ShouldBe([$"{mark}-b", $"{mark}-a"]);
        Ids(await ListAsync($"{kind}?q=zo%C3%AB+{mark.ToUpperInvariant()}+o'h")).ShouldBe([$"{mark}-a"]);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task List_OfAnotherOrganization_IsEmpty(string kind)
    {
        var id = stage.NewId("entry");
        await PutAsync(kind, id, $"Ours {id}");
        using var other = stage.As("recruiter", organization: "globex");

        Ids(await ListAsync($"{kind}?q=ours+{id}")).ShouldBe([id]);
        (await other.GetAsync($"{kind}?q=ours+{id}")).Body!["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task List_WithTheCursorOfAnotherSearch_IsRefused()
    {
        var mark = stage.NewId("cursor");
        await PutAsync("people", $"{mark}-1", mark);
        await PutAsync("people", $"{mark}-2", mark);
        var cursor = (await ListAsync($"people?q={mark}&limit=1")).Text("nextCursor");

        (await stage.ReadAsync($"people?cursor={cursor}")).ShouldBeRefused(400, "cursor_invalid");
        (await stage.ReadAsync($"candidates?q={mark}&cursor={cursor}")).ShouldBeRefused(400, "cursor_invalid");
    }

    [Fact]
    public async Task List_UnknownParameter_IsRefusedByItsName() => (await stage.ReadAsync("people?skill=react")).ShouldBeRefused(400, "validation_failed", "skill");

    private static IEnumerable<string> Ids(Reply page) => page.Body!["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>());

    private async Task PutAsync(string kind, string id, string name) =>
        (await stage.CommandAsync("PUT", $"{kind}/{id}", new JsonObject { [kind == "jobs" ? "title" : "name"] = name }.ToJsonString())).Status.ShouldBe(201);

    private async Task<Reply> ListAsync(string path)
    {
        var page = await stage.ReadAsync(path);
        page.Status.ShouldBe(200, page.Body?.ToJsonString());
        return page;
    }
}
