namespace Interviews.Domain.Documents.Content;

/// <summary>A format that is taken: never a program, and nothing that a browser would run (no HTML, no SVG).</summary>
/// <param name="Name">As refusals speak of it.</param>
/// <param name="MediaTypes">Those that a client may declare; the first stands for the format.</param>
/// <param name="Endings">Of file names, with the dot.</param>
public sealed record FileFormat(string Name, IReadOnlyList<string> MediaTypes, IReadOnlyList<string> Endings)
{
    public static readonly FileFormat Pdf = new("PDF", ["application/pdf"], [".pdf"]);

    public static readonly FileFormat Docx =
        new("a Word document", ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"], [".docx"]);

    public static readonly FileFormat Doc = new("an old Word document", ["application/msword"], [".doc"]);

    public static readonly FileFormat Odt = new("OpenDocument text", ["application/vnd.oasis.opendocument.text"], [".odt"]);

    public static readonly FileFormat Text = new("plain text", ["text/plain", "text/markdown", "text/x-markdown"], [".txt", ".md", ".markdown"]);

    public static readonly FileFormat Png = new("PNG", ["image/png"], [".png"]);

    public static readonly FileFormat Jpeg = new("JPEG", ["image/jpeg", "image/jpg", "image/pjpeg"], [".jpg", ".jpeg"]);

    public static readonly FileFormat Gif = new("GIF", ["image/gif"], [".gif"]);

    public static readonly FileFormat WebP = new("WebP", ["image/webp"], [".webp"]);

    /// <summary>Sound alone may be in it as well.</summary>
    public static readonly FileFormat Mp4 = new("MP4", ["video/mp4", "audio/mp4", "audio/x-m4a", "audio/m4a"], [".mp4", ".m4v", ".m4a"]);

    public static readonly FileFormat M4a = new("M4A", ["audio/mp4", "audio/x-m4a", "audio/m4a"], [".m4a", ".mp4"]);

    public static readonly FileFormat WebM = new("WebM", ["video/webm", "audio/webm"], [".webm", ".weba"]);

    public static readonly FileFormat Mp3 = new("MP3", ["audio/mpeg", "audio/mp3"], [".mp3"]);

    public static readonly FileFormat Wav = new("WAV", ["audio/wav", "audio/x-wav", "audio/wave", "audio/vnd.wave"], [".wav"]);

    public static readonly FileFormat Ogg = new("Ogg", ["audio/ogg", "video/ogg", "application/ogg", "audio/opus"], [".ogg", ".oga", ".ogv", ".opus"]);

    public static IReadOnlyList<FileFormat> Documents { get; } = [Pdf, Docx, Doc, Odt, Text, Png, Jpeg, Gif, WebP];

    public static IReadOnlyList<FileFormat> Recordings { get; } = [Mp4, M4a, WebM, Mp3, Wav, Ogg];

    public bool Equals(FileFormat? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}
