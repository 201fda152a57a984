using AxisBot.TestKit.Discord.Rest;

namespace AxisBot.TestKit.Discord.Validation;

/// <summary>Addresses that name a file of the same message.</summary>
internal static class FileReference
{
    private const string Scheme = "attachment://";

    /// <summary>
    /// Fails where a named file is not there. A request that brings no files may be an edit that keeps those of before:
    /// that is left alone.
    /// </summary>
    public static void Check(FormPart address, IReadOnlyList<UploadedFile> files)
    {
        if (files.Count > 0 && address.Text is { } text && text.StartsWith(Scheme, StringComparison.Ordinal) && files.All(file => file.Name != text[Scheme.Length..]))
        {
            address.Fail("UNKNOWN_FILE", $"No file is named {text[Scheme.Length..]}.");
        }
    }
}
