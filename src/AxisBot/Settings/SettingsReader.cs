using AxisBot.CommandLine;

namespace AxisBot.Settings;

/// <summary>
/// Reads the few settings that a question needs by the shortest way, so that it is answered at once: an environment variable
/// wins over <c>appsettings.json</c>. <see cref="CheckedSettings"/> reads all of them.
/// </summary>
internal sealed class SettingsReader(Surroundings surroundings)
{
    public const string FileName = "appsettings.json";
    public const string VariablePrefix = "AXISBOT_";

    private const string PathVariable = "AXISBOT_Knowledge__Path";

    /// <summary>Whether anything of embeddings is set; then all settings are worth reading.</summary>
    public bool NamesEmbeddings => Names(KnownSettings.EmbeddingsEndpoint, KnownSettings.EmbeddingsModel);

    /// <summary>Whether anything of a model is set; then all settings are worth reading.</summary>
    public bool NamesModel => Names(KnownSettings.ModelProvider, KnownSettings.ModelName);

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

    private bool Names(params ReadOnlySpan<SettingKey> keys)
    {
        foreach (var key in keys)
        {
            if (OrNull(surroundings.Environment.TryGetValue(key.Variable, out var value) ? value : SettingsFile.Find(Path.Combine(surroundings.ProgramFolder, FileName), key.Name)?.Text) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static string? OrNull(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
