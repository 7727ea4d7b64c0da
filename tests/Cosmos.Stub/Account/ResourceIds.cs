using System.Buffers.Binary;

namespace Interviews.Cosmos.Stub.Account;

/// <summary>The service's resource ids (<c>_rid</c>): four bytes for the database, four for the container (highest bit set), eight for what is in it; base64 with <c>-</c> for <c>/</c>.</summary>
internal static class ResourceIds
{
    private const byte RangeType = 0x50;

    public static string Database(int database) => Text(Bytes(database, 4));

    public static string Container(int database, int container) => Text(ContainerBytes(Bytes(database, 8), container));

    public static string Item(string container, long number)
    {
        var bytes = Within(container);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(8), number);
        return Text(bytes);
    }

    public static string Range(string container, int range)
    {
        var bytes = Within(container);
        bytes[8] = (byte)(range + 2);
        bytes[15] = RangeType;
        return Text(bytes);
    }

    private static byte[] Bytes(int database, int length)
    {
        var bytes = new byte[length];
        BinaryPrimitives.WriteInt32BigEndian(bytes, database << 8);
        return bytes;
    }

    private static byte[] ContainerBytes(byte[] bytes, int container)
    {
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(4), container);
        bytes[4] |= 0x80;
        return bytes;
    }

    private static byte[] Within(string container)
    {
        var bytes = new byte[16];
        Convert.FromBase64String(container.Replace('-', '/')).CopyTo(bytes, 0);
        return bytes;
    }

    private static string Text(byte[] bytes) => Convert.ToBase64String(bytes).Replace('/', '-');
}
