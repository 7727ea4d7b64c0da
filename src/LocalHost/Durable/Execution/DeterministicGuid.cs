using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Interviews.LocalHost.Durable.Execution;

/// <summary>Name-based GUIDs (RFC 9562, version 5) of instance, time and counter, equal to those of the real engine.</summary>
internal static class DeterministicGuid
{
    private static readonly Guid Namespace = new("9e952958-5e33-4daf-827f-2fa12937b875");

    public static Guid Create(string instanceId, DateTime now, int counter)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{instanceId}_{now:o}_{counter}");
        Span<byte> input = new byte[16 + Encoding.UTF8.GetByteCount(name)];
        Namespace.TryWriteBytes(input, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(name, input[16..]);
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350, S4790 // version 5 is defined by SHA-1; nothing here is a secret
        SHA1.HashData(input, hash);
#pragma warning restore CA5350, S4790
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
