using System.Reflection;

namespace AxisBot.Conversations.Commands;

/// <summary>The version of the program.</summary>
internal static class ProgramVersion
{
    /// <summary>The version as people write it, without the mark of the build.</summary>
    public static string Text { get; } = typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";
}
