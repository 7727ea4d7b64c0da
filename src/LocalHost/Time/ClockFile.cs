using System.Globalization;
using System.Text;

namespace Interviews.LocalHost.Time;

/// <summary>
/// Where the virtual clock stands, kept in the data folder. One small write in place: it outlives the process, however that ends, and costs
/// a step of the clock no wait for the disk.
/// </summary>
internal sealed class ClockFile : IDisposable
{
    private readonly FileStream _file;

    public ClockFile(string folder)
    {
        Directory.CreateDirectory(folder);
        _file = new FileStream(PathIn(folder), FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
    }

    public static DateTimeOffset? Read(string folder) =>
        File.Exists(PathIn(folder)) && DateTimeOffset.TryParse(File.ReadAllText(PathIn(folder)), CultureInfo.InvariantCulture, out var instant) ? instant : null;

    public void Write(DateTimeOffset instant) => RandomAccess.Write(_file.SafeFileHandle, Encoding.ASCII.GetBytes(instant.ToUniversalTime().ToString("O")), 0);

    public void Dispose() => _file.Dispose();

    private static string PathIn(string folder) => Path.Combine(folder, "clock");
}
