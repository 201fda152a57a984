using AxisBot.CommandLine;

namespace AxisBot.Settings;

/// <summary>
/// Reads settings by the shortest way, so that a question is answered at once: an environment variable wins over
/// <c>appsettings.json</c>. The names are those of Microsoft.Extensions.Configuration.
/// </summary>
internal sealed class SettingsReader(Surroundings surroundings)
{
    public const string FileName = "appsettings.json";
    public const string VariablePrefix = "AXISBOT_";

    /// <summary>Where the articles are; an option given by hand wins.</summary>
    public KnowledgeSettings Knowledge(string? option)
    {
        if (option is not null)
        {
            return new KnowledgeSettings(option, "--knowledge");
        }

        var variable = VariablePrefix + KnowledgeSettings.PathKey.Replace(":", "__", StringComparison.Ordinal);
        if (surroundings.Environment.TryGetValue(variable, out var value))
        {
            return new KnowledgeSettings(OrNull(value), $"the environment variable {variable}");
        }

        var file = Path.Combine(surroundings.ProgramFolder, FileName);
        return new KnowledgeSettings(OrNull(SettingsFile.Find(file, KnowledgeSettings.PathKey)), $"{KnowledgeSettings.PathKey} in {file}");
    }

    private static string? OrNull(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
