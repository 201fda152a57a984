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
        if (settings.IsSet(KnownSettings.SlackBotToken) && !settings.IsSet(needed))
        {
            yield return settings.Missing(needed, why);
        }

        foreach (var key in new[] { KnownSettings.SlackAppToken, KnownSettings.SlackSigningSecret })
        {
            if (settings.IsSet(key) && !settings.IsSet(KnownSettings.SlackBotToken))
            {
                yield return settings.Missing(KnownSettings.SlackBotToken, $"{key.Name} is set");
                break;
            }
        }

        if (settings.Slack is { Transport: SlackTransport.Http, Port: not 0 } && settings.Web is { Enabled: true } && settings.Web.Port == slack.Port && settings.Web.Address.Equals(slack.Address))
        {
            yield return settings.FaultOf(KnownSettings.SlackPort, $"port {slack.Port} is that of the page", "write another port (0 takes any that is free)");
        }
    }
}
