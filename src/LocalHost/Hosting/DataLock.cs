namespace Interviews.LocalHost.Hosting;

/// <summary>One process at a time works on a data folder: two would each do the work of both. The system gives the lock back however the process ends.</summary>
internal static class DataLock
{
    /// <exception cref="StartRefusedException">Another process has the folder.</exception>
    public static IDisposable Take(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new StartRefusedException($"DATA is '{folder}', which another process works on; stop it or choose another folder.");
        }
    }
}
