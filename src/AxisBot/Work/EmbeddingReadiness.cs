using AxisBot.Settings;

namespace AxisBot.Work;

/// <summary>Whether the settings of embeddings go together.</summary>
internal static class EmbeddingReadiness
{
    /// <summary>What stands in the way.</summary>
    public static IEnumerable<SettingFault> FaultsOf(CheckedSettings settings)
    {
        if (!IsSet(settings, KnownSettings.EmbeddingsEndpoint))
        {
            SettingKey[] others = [KnownSettings.EmbeddingsModel, KnownSettings.EmbeddingsKey, KnownSettings.EmbeddingsKeyFile];
            return others.Where(key => IsSet(settings, key)).Take(1)
                .Select(key => Fault(settings, KnownSettings.EmbeddingsEndpoint, $"it is missing, and {key.Name} is set", Wanted(KnownSettings.EmbeddingsEndpoint)));
        }

        return FaultsWithEndpoint(settings);
    }

    private static IEnumerable<SettingFault> FaultsWithEndpoint(CheckedSettings settings)
    {
        if (!IsSet(settings, KnownSettings.EmbeddingsModel))
        {
            yield return Fault(settings, KnownSettings.EmbeddingsModel, "it is missing, and Embeddings:Endpoint is set", Wanted(KnownSettings.EmbeddingsModel));
        }

        var (hasKey, hasFile) = (IsSet(settings, KnownSettings.EmbeddingsKey), IsSet(settings, KnownSettings.EmbeddingsKeyFile));
        if (hasKey && hasFile)
        {
            yield return Fault(settings, KnownSettings.EmbeddingsKeyFile, "Embeddings:Key is set too", "take one of the two out");
        }
        else if (hasFile && settings.Of(KnownSettings.EmbeddingsKeyFile) is { IsGood: true, Texts: [var path] } && EmbeddingKey.InFile(path).Wrong is { } wrong)
        {
            yield return Fault(settings, KnownSettings.EmbeddingsKeyFile, wrong, "name a file that holds the key and nothing else");
        }

        if ((hasKey || hasFile) && settings.Embeddings is { Endpoint: { } endpoint } && endpoint.Scheme == Uri.UriSchemeHttp && !Rules.IsOfThisMachine(endpoint))
        {
            yield return Fault(settings, KnownSettings.EmbeddingsEndpoint, "it is plain http, and the key would be sent there for all to read", "write an address with https, or take the key out");
        }
    }

    private static bool IsSet(CheckedSettings settings, SettingKey key) => settings.Of(key) is { Texts: { } texts } && texts.Any(text => !string.IsNullOrWhiteSpace(text));

    private static string Wanted(SettingKey key) => $"write {key.Wanted} ({key.Variable})";

    private static SettingFault Fault(CheckedSettings settings, SettingKey key, string wrong, string fix) => new(key.Name, settings.Of(key).Where, wrong, fix);
}
