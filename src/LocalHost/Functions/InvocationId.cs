using System.Buffers.Binary;

namespace Interviews.LocalHost.Functions;

/// <summary>Ids of invocations: a random beginning for each process, then a number. A random one for each would cost a call of the system.</summary>
internal static class InvocationId
{
    private static readonly byte[] Beginning = Guid.NewGuid().ToByteArray();

    private static long _last;

    public static string Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        Beginning.CopyTo(bytes);
        BinaryPrimitives.WriteInt64BigEndian(bytes[8..], Interlocked.Increment(ref _last));
        return new Guid(bytes).ToString();
    }
}
