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

    /// <summary>Tells whether a model is spoken to at all.</summary>
    public const string ModelProviderKey = "Model:Provider";

    private const string ModelProviderVariable = "AXISBOT_Model__Provider";
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

    /// <summary>Whether somebody has named a provider of models, whatever it is; only then the other settings are read.</summary>
    public bool NamesProvider => surroundings.Environment.TryGetValue(ModelProviderVariable, out var value)
        ? OrNull(value) is not null
        : SettingsFile.Find(Path.Combine(surroundings.ProgramFolder, FileName), ModelProviderKey) is { } found && OrNull(found.Text) is not null;

    private static string? OrNull(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
