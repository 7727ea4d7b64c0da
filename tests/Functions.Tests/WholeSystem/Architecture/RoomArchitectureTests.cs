using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.WholeSystem.Architecture;

/// <summary>Which room of <c>src/Functions</c> may know which: the table of <c>docs/architecture.md</c> is the list, and the code keeps it exactly.</summary>
public sealed class RoomArchitectureTests
{
    private const int MostFiles = 20;

    private static readonly (string From, string To)[] _listed =
        [.. ArchitecturePage.Table("Room", "Knows").SelectMany(room => room.Value.Select(other => (room.Key, other)))];

    private static readonly string[] _shared = ["Access", "Http", "Durable", "Telemetry"];

    [Fact]
    public void Table_OfThePage_ListsEveryRoomOnce()
    {
        Rooms.ByName.Count.ShouldBeGreaterThan(10);

        ArchitecturePage.Table("Room", "Knows").Keys.ShouldBe(Rooms.ByName.Keys, ignoreOrder: true);
    }

    [Fact]
    public void Code_OfARoom_KnowsOnlyTheRoomsOfTheTable()
    {
        Rooms.Edges.Count.ShouldBeGreaterThan(20);

        Rooms.Edges.Where(edge => !_listed.Contains(edge.Key))
            .SelectMany(edge => edge.Value.Select(file => $"{file}: {edge.Key.From} must not know {edge.Key.To}; {ArchitecturePage.Path} does not list it."))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Table_OfThePage_ListsNothingThatNoCodeUses()
    {
        _listed.Length.ShouldBeGreaterThan(20);

        _listed.Where(edge => !Rooms.Edges.ContainsKey(edge))
            .Select(edge => $"{ArchitecturePage.Path}: {edge.From} knows {edge.To}, but no file in {Rooms.Folder}/{edge.From} uses it.")
            .ShouldBeEmpty();
    }

    [Fact]
    public void Picture_OfThePage_ShowsTheTableWithoutTheSharedRooms() =>
        ArchitecturePage.Arrows("Rooms").Order().ShouldBe(_listed.Where(edge => !_shared.Contains(edge.To)).Order());

    [Fact]
    public void Namespace_OfEveryFile_FollowsItsFolder() =>
        Rooms.ByName.Values.SelectMany(files => files)
            .Where(file => file.Namespace != Rooms.NamespaceOf(file))
            .Select(file => $"{file.Path}: the namespace must be {Rooms.NamespaceOf(file)}, by the folder, and is '{file.Namespace}'.")
            .ShouldBeEmpty();

    /// <summary>A using for all files would hide which room knows which.</summary>
    [Fact]
    public void Usings_OfTheApp_BelongToOneFileEach()
    {
        Project.Below(Rooms.Folder).ShouldHaveSingleItem().Usings.ShouldBeEmpty();
        Rooms.Files.Where(file => file.HasGlobalUsing).Select(file => file.Path).ShouldBeEmpty();
    }

    [Fact]
    public void Folder_OfTheApp_IsSmallEnoughToRead() =>
        Rooms.Files.GroupBy(file => file.Folder)
            .Where(folder => folder.Count() > MostFiles)
            .Select(folder => $"{folder.Key} has {folder.Count()} files directly in it; a folder has {MostFiles} at most.")
            .ShouldBeEmpty();
}
