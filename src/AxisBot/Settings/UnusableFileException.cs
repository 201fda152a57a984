namespace AxisBot.Settings;

/// <summary>A settings file as a whole cannot be used.</summary>
/// <param name="line">The line that is at fault; null where it is the file.</param>
/// <param name="wrong">What is wrong.</param>
/// <param name="fix">What to do about it.</param>
internal sealed class UnusableFileException(int? line, string wrong, string fix) : Exception($"{wrong}; {fix}")
{
    public int? Line => line;

    public string Wrong => wrong;

    public string Fix => fix;
}
