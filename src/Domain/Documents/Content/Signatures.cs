using System.Buffers.Binary;
using System.Text;

namespace Interviews.Domain.Documents.Content;

/// <summary>What the first bytes of a file say. Some formats need the rest of it to be believed: see <see cref="ContentInspection"/>.</summary>
internal static class Signatures
{
    private static readonly string[] _mp4Brands =
        ["isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "isoa", "isob", "isoc", "mp41", "mp42", "mp71", "avc1", "dash", "M4V ", "M4VH", "MSNV"];

    private static readonly string[] _pictureBrands = ["mif1", "msf1", "miaf", "heic", "heix", "heim", "heis", "hevc", "hevx", "avif", "avis", "jp2 ", "jpx ", "crx "];

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

    /// <summary>
    /// ISO 14496-12, section 4.3: the first box names the brand and, after a version, those that the file is compatible with. What another brand shares with MP4 plays as it;
    /// pictures of that family, such as HEIC, are not taken.
    /// </summary>
    private static FileFormat? IsoMedia(ReadOnlySpan<byte> head)
    {
        var brand = Brand(head[8..]);
        if (brand is "M4A " or "M4B ")
        {
            return FileFormat.M4a;
        }

        var compatible = new List<string> { brand };
        var end = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(head), (uint)head.Length);
        for (var at = 16; at + 4 <= end; at += 4)
        {
            compatible.Add(Brand(head[at..]));
        }

        return !_pictureBrands.Contains(brand) && compatible.Exists(known => _mp4Brands.Contains(known)) ? FileFormat.Mp4 : null;
    }

    private static string Brand(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes[..4]);

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
