namespace AxisBot.Settings;

/// <summary>Where the articles are.</summary>
/// <param name="Path">A folder; null for the library inside the program.</param>
/// <param name="Origin">Where that was read, for messages: "--knowledge".</param>
internal sealed record KnowledgeSettings(string? Path, string Origin)
{
    /// <summary>The key of <see cref="Path"/> in <c>appsettings.json</c>.</summary>
    public const string PathKey = "Knowledge:Path";

    /// <summary>What is wrong with it.</summary>
    public SettingFault Fault(string wrong, string fix) => new(PathKey, Origin, wrong, fix);
}
