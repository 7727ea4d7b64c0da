namespace Interviews.Domain.Documents.Content;

/// <summary>A format that is taken: never a program, and nothing that a browser would run (no HTML, no SVG).</summary>
/// <param name="Name">As refusals speak of it.</param>
/// <param name="MediaTypes">Those that a client may declare; the first stands for the format.</param>
/// <param name="Endings">Of file names, with the dot.</param>
public sealed record FileFormat(string Name, IReadOnlyList<string> MediaTypes, IReadOnlyList<string> Endings)
{
    public static readonly FileFormat Pdf = new("PDF", ["application/pdf"], [".pdf"])
    {
        Aliases = ["application/x-pdf", "application/acrobat", "application/vnd.pdf", "application/wps-office.pdf", "text/pdf", "text/x-pdf"],
    };

    public static readonly FileFormat Docx = new("a Word document", ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"], [".docx"])
    {
        Aliases =
        [
            "application/msword", "application/vnd.ms-word", "application/vnd.ms-office", "application/wps-office.docx", "application/kswps", "application/haansoftdocx",
            .. Archives,
        ],
    };

    public static readonly FileFormat Doc = new("an old Word document", ["application/msword"], [".doc"])
    {
        Aliases =
        [
            "application/vnd.ms-word", "application/x-msword", "application/vnd.ms-office", "application/wps-office.doc", "application/kswps", "application/haansoftdoc",
            "application/cdfv2", "application/x-ole-storage",
        ],
    };

    public static readonly FileFormat Odt = new("OpenDocument text", ["application/vnd.oasis.opendocument.text"], [".odt"])
    {
        Aliases = ["application/x-vnd.oasis.opendocument.text", .. Archives],
    };

    public static readonly FileFormat Text = new("plain text", ["text/plain", "text/markdown", "text/x-markdown"], [".txt", ".md", ".markdown"]);

    public static readonly FileFormat Png = new("PNG", ["image/png"], [".png"]) { Aliases = ["image/x-png"] };

    public static readonly FileFormat Jpeg = new("JPEG", ["image/jpeg", "image/jpg", "image/pjpeg"], [".jpg", ".jpeg", ".jpe", ".jfif", ".jif"]);

    public static readonly FileFormat Gif = new("GIF", ["image/gif"], [".gif"]);

    public static readonly FileFormat WebP = new("WebP", ["image/webp"], [".webp"]);

    /// <summary>Sound alone may be in it as well.</summary>
    public static readonly FileFormat Mp4 = new("MP4", ["video/mp4", "audio/mp4", "audio/x-m4a", "audio/m4a"], [".mp4", ".m4v", ".m4a"])
    {
        Aliases = ["video/x-m4v", "application/mp4"],
    };

    public static readonly FileFormat M4a = new("M4A", ["audio/mp4", "audio/x-m4a", "audio/m4a"], [".m4a", ".mp4"]);

    public static readonly FileFormat WebM = new("WebM", ["video/webm", "audio/webm"], [".webm", ".weba"]);

    public static readonly FileFormat Mp3 = new("MP3", ["audio/mpeg", "audio/mp3"], [".mp3"]) { Aliases = ["audio/mpeg3", "audio/x-mp3", "audio/x-mpeg", "audio/x-mpeg-3", "audio/mpg"] };

    public static readonly FileFormat Wav = new("WAV", ["audio/wav", "audio/x-wav", "audio/wave", "audio/vnd.wave"], [".wav"]) { Aliases = ["audio/x-pn-wav"] };

    public static readonly FileFormat Ogg = new("Ogg", ["audio/ogg", "video/ogg", "application/ogg", "audio/opus"], [".ogg", ".oga", ".ogv", ".opus"])
    {
        Aliases = ["audio/x-ogg", "video/x-ogg", "application/x-ogg"],
    };

    /// <summary>What browsers and office programs of the world call it, too; kept as the first of <see cref="MediaTypes"/>.</summary>
    public IReadOnlyList<string> Aliases { get; private init; } = [];

    /// <summary>Of those formats that are archives inside.</summary>
    private static IReadOnlyList<string> Archives => ["application/zip", "application/x-zip", "application/x-zip-compressed"];

    public static IReadOnlyList<FileFormat> Documents { get; } = [Pdf, Docx, Doc, Odt, Text, Png, Jpeg, Gif, WebP];

    public static IReadOnlyList<FileFormat> Recordings { get; } = [Mp4, M4a, WebM, Mp3, Wav, Ogg];

    public bool Equals(FileFormat? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}
