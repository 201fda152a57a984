using AxisBot.Settings;
using AxisBot.SlackAdapter;

namespace AxisBot.Work;

/// <summary>Whether the settings of Slack hold all that their way of being told needs. There is no start without a secret, which anybody could sign with.</summary>
internal static class SlackReadiness
{
    /// <summary>What stands in the way.</summary>
    public static IEnumerable<SettingFault> FaultsOf(CheckedSettings settings)
    {
        var slack = settings.SlackOrDefaults;
        var (needed, why) = slack.Transport == SlackTransport.Sockets
            ? (KnownSettings.SlackAppToken, "connections are opened with it")
            : (KnownSettings.SlackSigningSecret, "without it anybody could speak in the name of Slack");
        if (IsSet(settings, KnownSettings.SlackBotToken) && !IsSet(settings, needed))
        {
            yield return Missing(settings, needed, $"it is missing, and {why}");
        }

        foreach (var key in new[] { KnownSettings.SlackAppToken, KnownSettings.SlackSigningSecret })
        {
            if (IsSet(settings, key) && !IsSet(settings, KnownSettings.SlackBotToken))
            {
                yield return Missing(settings, KnownSettings.SlackBotToken, $"it is missing, and {key.Name} is set");
                break;
            }
        }

        if (settings.Slack is { Transport: SlackTransport.Http, Port: not 0 } && settings.Web is { Enabled: true } && settings.Web.Port == slack.Port && settings.Web.Address.Equals(slack.Address))
        {
            yield return new SettingFault(KnownSettings.SlackPort.Name, settings.Of(KnownSettings.SlackPort).Where, $"port {slack.Port} is that of the page", "write another port (0 takes any that is free)");
        }
    }

    /// <summary>One that is set to what cannot be used is told of by itself.</summary>
    private static bool IsSet(CheckedSettings settings, SettingKey key) => settings.Of(key) is { Texts: { } texts } && texts.Any(text => !string.IsNullOrWhiteSpace(text));

    private static SettingFault Missing(CheckedSettings settings, SettingKey key, string wrong) => new(key.Name, settings.Of(key).Where, wrong, $"write {key.Wanted} ({key.Variable})");
}
