using AxisBot.Settings;

namespace AxisBot.Work;

/// <summary>What is told of settings that are each good and do not go together.</summary>
internal static class SettingFaults
{
    /// <summary>Whether a setting is set to something; one that is set to what cannot be used is told of by itself.</summary>
    public static bool IsSet(this CheckedSettings settings, SettingKey key) => settings.Of(key) is { Texts: { } texts } && texts.Any(text => !string.IsNullOrWhiteSpace(text));

    /// <summary>What is wrong with a setting as it holds.</summary>
    public static SettingFault FaultOf(this CheckedSettings settings, SettingKey key, string wrong, string fix) => new(key.Name, settings.Of(key).Where, wrong, fix);

    /// <summary>A setting is missing.</summary>
    public static SettingFault Missing(this CheckedSettings settings, SettingKey key, string why) => settings.FaultOf(key, $"it is missing, and {why}", $"write {key.Wanted} ({key.Variable})");

    /// <summary>What is wrong with the file of a key: it is named beside the key, or holds none. Null where nothing is.</summary>
    public static SettingFault? OfKeyFile(this CheckedSettings settings, SettingKey key, SettingKey file) => !settings.IsSet(file) ? null
        : settings.IsSet(key) ? settings.FaultOf(file, $"it is set, and {key.Name} is too", "take one of the two out")
        : settings.Of(file) is { IsGood: true, Texts: [var path] } && EndpointKeys.In(path).Wrong is { } wrong
            ? settings.FaultOf(file, $"{SettingJudge.ShownPath(path)} {wrong}", "name a file that holds the key and nothing else")
        : null;

    /// <summary>What is wrong where a key would go over a net for all to read; null where it would not.</summary>
    public static SettingFault? OfPlainHttp(this CheckedSettings settings, SettingKey key, Uri endpoint) =>
        endpoint.Scheme == Uri.UriSchemeHttp && !Rules.IsOfThisMachine(endpoint)
            ? settings.FaultOf(key, $"{SettingJudge.Shown(endpoint.AbsoluteUri)} is plain http, and the key would be sent there for all to read", "write an address with https, or take the key out")
            : null;
}
