namespace Interviews.LocalHost.Hosting;

/// <summary>The data folder of a host: one process at a time works on it, and only one that knows its format.</summary>
internal static class DataFolder
{
    private const string Format = "2";

    /// <summary>Takes the folder until the result is disposed of; the system gives it back however the process ends.</summary>
    /// <exception cref="HostStartupException">Another process has the folder, or it has another format.</exception>
    public static IDisposable Take(string folder)
    {
        var taken = Lock(folder);
        try
        {
            Check(folder);
            return taken;
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    private static FileStream Lock(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new HostStartupException($"DATA is '{folder}', which another process works on; stop it or choose another folder.");
        }
    }

    private static void Check(string folder)
    {
        var format = Path.Combine(folder, "format");
        if (!File.Exists(format) && !File.Exists(Path.Combine(folder, "host.db")))
        {
            File.WriteAllText(format, Format);
            return;
        }

        if (!File.Exists(format) || File.ReadAllText(format).Trim() != Format)
        {
            throw new HostStartupException($"DATA is '{folder}', which another version of this program wrote; delete it or choose another folder.");
        }
    }
}
