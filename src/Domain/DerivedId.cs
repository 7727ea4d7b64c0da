using System.Security.Cryptography;
using System.Text;

namespace Interviews.Domain;

/// <summary>Ids that follow from what they name, so that the same thing gets the same id again. They are spread evenly.</summary>
public static class DerivedId
{
    /// <summary>A UUID of version 8 (RFC 9562, section 5.8).</summary>
    public static Guid Of(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
