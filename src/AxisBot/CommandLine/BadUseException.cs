using AxisBot.Settings;

namespace AxisBot.CommandLine;

/// <summary>What was asked for cannot be done; each of its lines says what, where and what to do.</summary>
internal sealed class BadUseException(IReadOnlyList<string> lines) : Exception(string.Join('\n', lines))
{
    /// <summary>Something that can be told in one line.</summary>
    public BadUseException(string line)
        : this([line])
    {
    }

    /// <summary>A setting that cannot be used.</summary>
    public BadUseException(SettingFault fault)
        : this([fault.ToString()]) => Fault = fault;

    /// <summary>The setting that is at fault; null where it is something else, or several.</summary>
    public SettingFault? Fault { get; }

    /// <summary>What is wrong, one line each.</summary>
    public IReadOnlyList<string> Lines => lines;
}
