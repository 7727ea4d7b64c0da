using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Interviews.Domain.Tests.Documents.Content;

/// <summary>The smallest files that are what they say, and some that are not.</summary>
internal static class Files
{
    public static readonly byte[] Docx = Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<document/>"));

    public static readonly byte[] Odt = Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<content/>"));

    /// <summary>By the name that refusals use, with what comes before.</summary>
    public static IReadOnlyDictionary<string, byte[]> Known { get; } = new Dictionary<string, byte[]>
    {
        ["PDF"] = [.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, .. "\n1 0 obj\n"u8],
        ["PNG"] = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13],
        ["JPEG"] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8],
        ["GIF"] = [.. "GIF89a"u8, 1, 0, 1, 0],
        ["WebP"] = [.. "RIFF"u8, 26, 0, 0, 0, .. "WEBPVP8L"u8],
        ["WAV"] = [.. "RIFF"u8, 36, 0, 0, 0, .. "WAVEfmt "u8],
        ["Ogg"] = [.. "OggS\0"u8, 2, 0, 0],
        ["WebM"] = [0x1A, 0x45, 0xDF, 0xA3, 0x9F, 0x42, 0x86, 0x81, 1, 0x42, 0x82, 0x84, .. "webm"u8, 0x42, 0x87],
        ["MP4"] = [0, 0, 0, 24, .. "ftypisom\0\0\u0002\0isomiso2"u8],
        ["M4A"] = [0, 0, 0, 24, .. "ftypM4A \0\0\0\0M4A mp42"u8],
        ["MP3"] = [0xFF, 0xFB, 0x90, 0x64, 0, 0, 0, 0],
        ["a Word document"] = Docx,
        ["OpenDocument text"] = Odt,
        ["an old Word document"] = CompoundFile("WordDocument"),
        ["plain text"] = Encoding.UTF8.GetBytes("Résumé\r\n\t日本 👩‍💻\n"),
    };

    /// <summary>By what is wrong with them.</summary>
    public static IReadOnlyDictionary<string, byte[]> Unknown { get; } = new Dictionary<string, byte[]>
    {
        ["nothing"] = [],
        ["Windows program"] = [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0],
        ["Linux program"] = [0x7F, .. "ELF"u8, 2, 1, 1, 0],
        ["script"] = [.. "#!/bin/sh\nrm -rf ~\n"u8],
        ["HTML"] = [.. "\n <!DOCTYPE html><p>"u8],
        ["HTML behind a byte order mark"] = [0xEF, 0xBB, 0xBF, .. "<html>"u8],
        ["SVG"] = [.. "<svg xmlns='http://www.w3.org/2000/svg'>"u8],
        ["XML"] = [.. "<?xml version='1.0'?><svg/>"u8],
        ["Latin-1 text"] = [.. "r"u8, 0xE9, .. "sum"u8, 0xE9, .. "\n"u8],
        ["text that ends within a character"] = [.. "caf"u8, 0xC3],
        ["text with a control character"] = [.. "a\u0007b"u8],
        ["plain archive"] = Zip(("notes.txt", "x")),
        ["Word document with macros"] = Zip(("[Content_Types].xml", ""), ("word/document.xml", ""), ("word/vbaProject.bin", "x")),
        ["OpenDocument text with macros"] = Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", ""), ("Basic/script-lc.xml", "x")),
        ["OpenDocument sheet"] = Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "")),
        ["Word document that breaks off"] = Docx[..^4],
        ["archive behind something else"] = [.. Docx[..64], .. Docx],
        ["spreadsheet or installer"] = CompoundFile("Workbook"),
        ["PDF behind too much"] = PdfBehind(new byte[1020]),
        ["PDF behind a Windows program"] = PdfBehind([.. "MZ"u8, 0x90, 0, 3]),
        ["PDF behind a Linux program"] = PdfBehind([0x7F, .. "ELF"u8, 2, 1]),
        ["PDF behind a script"] = PdfBehind([.. "#!/bin/sh\n"u8]),
        ["PDF behind HTML"] = PdfBehind([.. "\n<html><script>alert(1)</script>"u8]),
        ["PDF behind other bytes, without an end"] = [0, .. "%PDF-1.4\n1 0 obj<<>>endobj\n"u8],
        ["picture that says it is compatible with MP4"] = IsoMedia("heic", "mif1", "isom"),
        ["film of another brand alone"] = IsoMedia("qt  ", "qt  "),
        ["picture of the MP4 family"] = [0, 0, 0, 24, .. "ftypheic\0\0\0\0mif1heic"u8],
        ["Matroska"] = [0x1A, 0x45, 0xDF, 0xA3, 0x9F, 0x42, 0x82, 0x88, .. "matroska"u8],
        ["other RIFF"] = [.. "RIFF"u8, 26, 0, 0, 0, .. "AVI LIST"u8],
    };

    /// <summary>A media file that begins with such a box (ISO 14496-12, section 4.3).</summary>
    public static byte[] IsoMedia(string brand, params string[] compatible) =>
        [0, 0, 0, (byte)(16 + 4 * compatible.Length), .. "ftyp"u8, .. Encoding.ASCII.GetBytes(brand), 0, 0, 0, 0, .. compatible.SelectMany(Encoding.ASCII.GetBytes), .. "\0\0\0\bfree"u8];

    /// <summary>A whole one, behind other bytes.</summary>
    public static byte[] PdfBehind(byte[] before) => [.. before, .. "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"u8];

    /// <param name="parts">Stored as they are, in this order.</param>
    public static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return file.ToArray();
    }

    private static byte[] CompoundFile(string stream)
    {
        var file = new byte[512 + 512];
        byte[] magic = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        magic.CopyTo(file, 0);
        var entry = file.AsSpan(512 + 128);
        Encoding.Unicode.GetBytes(stream, entry);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)(2 * stream.Length + 2));
        entry[66] = 2;
        return file;
    }
}
