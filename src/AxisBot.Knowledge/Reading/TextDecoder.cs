using System.Text;

namespace AxisBot.Knowledge.Reading;

/// <summary>Finds out how the bytes of a file are encoded.</summary>
internal static class TextDecoder
{
    private const int WindowsWestern = 1252;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text of <paramref name="bytes"/>; <paramref name="doubt"/> says where the encoding was guessed.</summary>
    /// <exception cref="UnreadableFileException">The bytes are no text.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string? declared, out string? doubt)
    {
        doubt = null;
        var marked = ByMark(bytes);
        if (marked is { } mark)
        {
            return Checked(mark.Encoding.GetString(bytes[mark.Length..]));
        }

        if (bytes.Contains((byte)0))
        {
            throw new UnreadableFileException("it has NUL bytes, so it is no text; save it as UTF-8");
        }

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            var encoding = ByName(declared) ?? Encoding.GetEncoding(WindowsWestern);
            doubt = $"it is not UTF-8 and was read as {encoding.WebName}; save it as UTF-8 if letters look wrong";
            return encoding.GetString(bytes);
        }
    }

    private static (Encoding Encoding, int Length)? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: true), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    private static Encoding? ByName(string? name)
    {
        try
        {
            return name is null ? null : Encoding.GetEncoding(name);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static string Checked(string text) =>
        text.Contains('\0', StringComparison.Ordinal)
            ? throw new UnreadableFileException("it has NUL characters, so it is no text; save it as UTF-8")
            : text;
}
