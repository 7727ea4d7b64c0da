namespace Interviews.Functions.Tests.WholeSystem.Architecture;

/// <summary>The rooms of <c>src/Functions</c>, a folder each, and which of them knows which.</summary>
internal static class Rooms
{
    public const string Folder = "src/Functions";

    private const string Prefix = "Interviews.Functions";

    public static SourceFile[] Files { get; } = SourceFile.Below(Folder);

    /// <summary>The files of each room, by its name.</summary>
    public static IReadOnlyDictionary<string, SourceFile[]> ByName { get; } = Files
        .Where(file => file.Folder != Folder)
        .GroupBy(file => RoomOf(file.Path))
        .ToDictionary(room => room.Key, room => room.ToArray());

    /// <summary>Each pair of rooms of which one knows the other, with the files in which it does.</summary>
    public static IReadOnlyDictionary<(string From, string To), string[]> Edges { get; } = (
        from room in ByName
        from other in ByName.Keys
        where other != room.Key
        let files = room.Value.Where(file => Knows(file, other)).Select(file => file.Path).ToArray()
        where files.Length > 0
        select (Edge: (room.Key, other), files)).ToDictionary(each => each.Edge, each => each.files);

    /// <summary>The namespace that a file has by its folder.</summary>
    public static string NamespaceOf(SourceFile file) => Prefix + file.Folder[Folder.Length..].Replace('/', '.');

    private static string RoomOf(string path) => path[(Folder.Length + 1)..].Split('/')[0];

    private static bool Knows(SourceFile file, string room) =>
        file.Mentions($"{Prefix}.{room}") || file.Mentions($"Functions.{room}") || file.Mentions(room, MembersOf(room));

    /// <summary>What may follow the name of a room in a name: its types, and the folders in it.</summary>
    private static HashSet<string> MembersOf(string room) =>
        [.. ByName[room].SelectMany(file => file.Types), .. ByName[room].SelectMany(file => file.Folder.Split('/').Skip(3))];
}
