using System.Net;
using System.Net.Sockets;
using AxisBot.Settings;
using AxisBot.SlackAdapter;

namespace AxisBot.Work;

/// <summary>Tries whether it can be listened where the settings say.</summary>
internal static class PortProbe
{
    private static readonly Listening Page = new(KnownSettings.WebAddress, KnownSettings.WebPort, settings => settings.Web is { Enabled: true } web ? new IPEndPoint(web.Address, web.Port) : null);

    private static readonly Listening Slack = new(KnownSettings.SlackAddress, KnownSettings.SlackPort, settings =>
        settings.Slack is { Transport: SlackTransport.Http } slack ? new IPEndPoint(slack.Address, slack.Port) : null);

    /// <summary>All that stands in the way.</summary>
    public static IEnumerable<SettingFault> FaultsOf(CheckedSettings settings) => new[] { Page, Slack }.Select(listening => FaultOf(settings, listening)).OfType<SettingFault>();

    /// <summary>What stands in the way of the page; null where nothing does, or nothing is to be served.</summary>
    public static SettingFault? FaultOf(CheckedSettings settings) => FaultOf(settings, Page);

    /// <summary>What stands in the way of the address that Slack's requests are taken at; null where nothing does, or none are taken.</summary>
    public static SettingFault? FaultOfSlack(CheckedSettings settings) => FaultOf(settings, Slack);

    /// <summary>What a failure to listen means for the settings, whichever of the two it was.</summary>
    public static SettingFault FaultOf(CheckedSettings settings, SocketError error) => FaultOf(settings, FaultOf(settings, Page) is null && Slack.At(settings) is not null ? Slack : Page, error);

    private static SettingFault? FaultOf(CheckedSettings settings, Listening listening)
    {
        if (!settings.Of(listening.Port).IsGood || !settings.Of(listening.Address).IsGood || listening.At(settings) is not { } place)
        {
            return null;
        }

        try
        {
            using var socket = new Socket(place.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(place);
            socket.Listen();
            return null;
        }
        catch (SocketException fault)
        {
            return FaultOf(settings, listening, fault.SocketErrorCode);
        }
    }

    private static SettingFault FaultOf(CheckedSettings settings, Listening listening, SocketError error)
    {
        var place = listening.At(settings)!;
        return error switch
        {
            SocketError.AddressAlreadyInUse => Of(listening.Port, $"port {place.Port} of {place.Address} is in use", "stop the program that uses it, or write another port (0 takes any that is free)"),
            SocketError.AccessDenied => Of(listening.Port, $"port {place.Port} of {place.Address} is not allowed to this user", "write a port from 1024 to 65535"),
            _ => Of(listening.Address, $"nothing can be served on {place.Address} ({error})", "write an address of this machine, such as 127.0.0.1"),
        };

        SettingFault Of(SettingKey key, string wrong, string fix) => new(key.Name, settings.Of(key).Where, wrong, fix);
    }

    /// <summary>Something that is listened at.</summary>
    private sealed record Listening(SettingKey Address, SettingKey Port, Func<CheckedSettings, IPEndPoint?> At);
}
