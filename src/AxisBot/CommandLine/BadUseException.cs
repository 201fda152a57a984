namespace AxisBot.CommandLine;

/// <summary>What was asked for cannot be done; each of its lines says what, where and what to do.</summary>
internal sealed class BadUseException(IReadOnlyList<string> lines) : Exception(string.Join('\n', lines))
{
    /// <summary>Something that can be told in one line.</summary>
    public BadUseException(string line)
        : this([line])
    {
    }

    /// <summary>What is wrong, one line each.</summary>
    public IReadOnlyList<string> Lines => lines;
}
