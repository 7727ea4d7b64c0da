namespace Interviews.Support;

/// <summary>The folder that the tests were built in: up from their output, for a build for a release records no paths of the machine.</summary>
public static class Repository
{
    /// <summary>The absolute path of a file or folder.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root(), .. parts]);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Interviews.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"{AppContext.BaseDirectory} is not below the repository.");
        }

        return folder.FullName;
    }
}
