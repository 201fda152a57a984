using System.Net.Sockets;
using AxisBot.Settings;

namespace AxisBot.Work;

/// <summary>Tries whether the page can be served where the settings say.</summary>
internal static class PortProbe
{
    /// <summary>What stands in the way; null where nothing does, or nothing is to be served.</summary>
    public static SettingFault? FaultOf(CheckedSettings settings)
    {
        var web = settings.Web;
        if (!web.Enabled || !settings.Of(KnownSettings.WebPort).IsGood || !settings.Of(KnownSettings.WebAddress).IsGood)
        {
            return null;
        }

        try
        {
            using var socket = new Socket(web.Address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new System.Net.IPEndPoint(web.Address, web.Port));
            socket.Listen();
            return null;
        }
        catch (SocketException fault)
        {
            return FaultOf(settings, fault.SocketErrorCode);
        }
    }

    /// <summary>What a failure to listen means for the settings.</summary>
    public static SettingFault FaultOf(CheckedSettings settings, SocketError error)
    {
        var web = settings.Web;
        return error switch
        {
            SocketError.AddressAlreadyInUse => Port($"port {web.Port} of {web.Address} is in use", "stop the program that uses it, or write another port (0 takes any that is free)"),
            SocketError.AccessDenied => Port($"port {web.Port} of {web.Address} is not allowed to this user", "write a port from 1024 to 65535"),
            _ => new(KnownSettings.WebAddress.Name, settings.Of(KnownSettings.WebAddress).Where, $"nothing can be served on {web.Address} ({error})", "write an address of this machine, such as 127.0.0.1"),
        };

        SettingFault Port(string wrong, string fix) => new(KnownSettings.WebPort.Name, settings.Of(KnownSettings.WebPort).Where, wrong, fix);
    }
}
