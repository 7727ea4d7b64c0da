using System.Buffers;

namespace Interviews.Infrastructure.Documents;

/// <summary>What a blob may be called, whoever keeps it: no name leads out of the place where blobs are kept.</summary>
internal static class BlobName
{
    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_");

    /// <exception cref="ArgumentException">The name was not made by the system.</exception>
    public static string Checked(string name) =>
        name.Length <= 250 && Array.TrueForAll(name.Split('/'), part => part.Length > 0 && !part.AsSpan().ContainsAnyExcept(Allowed))
            ? name
            : throw new ArgumentException("Not the name of a blob.", nameof(name));
}
