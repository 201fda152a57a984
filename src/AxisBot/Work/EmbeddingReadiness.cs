using AxisBot.Settings;

namespace AxisBot.Work;

/// <summary>Whether the settings of embeddings go together.</summary>
internal static class EmbeddingReadiness
{
    private static readonly SettingKey[] Others = [KnownSettings.EmbeddingsModel, KnownSettings.EmbeddingsKey, KnownSettings.EmbeddingsKeyFile];

    /// <summary>What stands in the way.</summary>
    public static IEnumerable<SettingFault> FaultsOf(CheckedSettings settings)
    {
        if (!settings.IsSet(KnownSettings.EmbeddingsEndpoint))
        {
            return Others.Where(settings.IsSet).Take(1).Select(key => settings.Missing(KnownSettings.EmbeddingsEndpoint, $"{key.Name} is set"));
        }

        return FaultsWithEndpoint(settings);
    }

    private static IEnumerable<SettingFault> FaultsWithEndpoint(CheckedSettings settings)
    {
        if (!settings.IsSet(KnownSettings.EmbeddingsModel))
        {
            yield return settings.Missing(KnownSettings.EmbeddingsModel, $"{KnownSettings.EmbeddingsEndpoint.Name} is set");
        }

        if (settings.OfKeyFile(KnownSettings.EmbeddingsKey, KnownSettings.EmbeddingsKeyFile) is { } ofFile)
        {
            yield return ofFile;
        }

        var hasKey = settings.IsSet(KnownSettings.EmbeddingsKey) || settings.IsSet(KnownSettings.EmbeddingsKeyFile);
        if (hasKey && settings.Embeddings is { Endpoint: { } endpoint } && settings.OfPlainHttp(KnownSettings.EmbeddingsEndpoint, endpoint) is { } plain)
        {
            yield return plain;
        }
    }
}
