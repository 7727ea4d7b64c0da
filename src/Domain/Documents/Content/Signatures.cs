using System.Buffers.Binary;

namespace Interviews.Domain.Documents.Content;

/// <summary>What the first bytes of a file say. Some formats need the rest of it to be believed: see <see cref="ContentInspection"/>.</summary>
internal static class Signatures
{
    private static readonly string[] _mp4Brands = ["isom", "iso2", "iso3", "iso4", "iso5", "iso6", "mp41", "mp42", "mp71", "avc1", "dash", "M4V ", "M4VH", "MSNV"];

    private static ReadOnlySpan<byte> WebMDocument => [0x42, 0x82, 0x84, (byte)'w', (byte)'e', (byte)'b', (byte)'m'];

    public static FileFormat? Of(ReadOnlySpan<byte> head) => head switch
    {
        _ when head.StartsWith("%PDF-"u8) => FileFormat.Pdf,
        _ when head.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) => FileFormat.Png,
        _ when head.StartsWith<byte>([0xFF, 0xD8, 0xFF]) => FileFormat.Jpeg,
        _ when head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) => FileFormat.Gif,
        _ when head.StartsWith("PK\u0003\u0004"u8) => ZipPackage.IsOpenDocument(head) ? FileFormat.Odt : FileFormat.Docx,
        _ when head.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) => FileFormat.Doc,
        _ when head.StartsWith("RIFF"u8) && head.Length >= 12 => Riff(head[8..12]),
        _ when head.StartsWith("OggS\0"u8) => FileFormat.Ogg,
        _ when head.StartsWith<byte>([0x1A, 0x45, 0xDF, 0xA3]) => IsWebM(head) ? FileFormat.WebM : null,
        _ when head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8) => IsoMedia(head),
        _ when head.StartsWith("ID3"u8) || IsMpegAudio(head) => FileFormat.Mp3,
        _ => Utf8Text.MayBegin(head) ? FileFormat.Text : null,
    };

    private static FileFormat? Riff(ReadOnlySpan<byte> form) =>
        form.SequenceEqual("WAVE"u8) ? FileFormat.Wav : form.SequenceEqual("WEBP"u8) ? FileFormat.WebP : null;

    /// <summary>ISO 14496-12: the first box names the brand. Others of that family, such as HEIC pictures, are not taken.</summary>
    private static FileFormat? IsoMedia(ReadOnlySpan<byte> head)
    {
        var brand = string.Create(4, head[8..12], (text, bytes) => System.Text.Encoding.Latin1.GetChars(bytes, text));
        return brand is "M4A " or "M4B " ? FileFormat.M4a : _mp4Brands.Contains(brand) ? FileFormat.Mp4 : null;
    }

    /// <summary>Matroska's header names the kind of document it is, in the element 0x4282.</summary>
    private static bool IsWebM(ReadOnlySpan<byte> head) => head[..Math.Min(head.Length, 64)].IndexOf(WebMDocument) > 0;

    /// <summary>A frame of layer III (ISO 11172-3) whose bit rate and sample rate are real ones.</summary>
    private static bool IsMpegAudio(ReadOnlySpan<byte> head)
    {
        if (head.Length < 4)
        {
            return false;
        }

        var frame = BinaryPrimitives.ReadUInt32BigEndian(head);
        var (sync, version, layer, rate, sampling) = (frame >> 21, (frame >> 19) & 3, (frame >> 17) & 3, (frame >> 12) & 15, (frame >> 10) & 3);
        return sync == 0x7FF && version != 1 && layer == 1 && rate is > 0 and < 15 && sampling != 3;
    }
}
