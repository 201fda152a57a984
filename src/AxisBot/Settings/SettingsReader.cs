using AxisBot.CommandLine;

namespace AxisBot.Settings;

/// <summary>
/// Reads the one setting that a question needs by the shortest way, so that it is answered at once: an environment variable
/// wins over <c>appsettings.json</c>. <see cref="CheckedSettings"/> reads all of them.
/// </summary>
internal sealed class SettingsReader(Surroundings surroundings)
{
    public const string FileName = "appsettings.json";
    public const string VariablePrefix = "AXISBOT_";

    private const string PathVariable = "AXISBOT_Knowledge__Path";

    /// <summary>Whether an endpoint for embeddings is set; then all settings are worth reading.</summary>
    public bool NamesEmbeddings => surroundings.Environment.TryGetValue(KnownSettings.EmbeddingsEndpoint.Variable, out var value)
        ? OrNull(value) is not null
        : OrNull(SettingsFile.Find(Path.Combine(surroundings.ProgramFolder, FileName), KnownSettings.EmbeddingsEndpoint.Name)?.Text) is not null;

    /// <summary>Where the articles are; an option given by hand wins.</summary>
    public KnowledgeSettings Knowledge(string? option)
    {
        if (option is not null)
        {
            return new KnowledgeSettings(OrNull(option) ?? throw new BadUseException("--knowledge names no folder; name a folder of articles"), SettingOptions.KnowledgeOption);
        }

        if (surroundings.Environment.TryGetValue(PathVariable, out var value))
        {
            return new KnowledgeSettings(OrNull(value), $"environment variable {PathVariable}");
        }

        var file = Path.Combine(surroundings.ProgramFolder, FileName);
        return SettingsFile.Find(file, KnowledgeSettings.PathKey) is { } found
            ? new KnowledgeSettings(OrNull(found.Text), found.Where)
            : new KnowledgeSettings(null, file);
    }

    private static string? OrNull(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
