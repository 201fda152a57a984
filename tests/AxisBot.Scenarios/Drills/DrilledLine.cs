using System.Globalization;
using AxisBot.TestKit.PartyLine;

namespace AxisBot.Scenarios.Drills;

/// <summary>A party line as the platform of a drill.</summary>
internal sealed class DrilledLine : IDrilledPlatform
{
    private readonly PartyLineServer _server;
    private readonly PartyLineHabits _habits;
    private readonly TimeSpan _settle;

    private DrilledLine(PartyLineServer server, PartyLineHabits habits, TimeSpan settle) => (_server, _habits, _settle) = (server, habits, settle);

    public string Surface => PartyLineSurface.SurfaceName;

    public string Space => "hall";

    public int Rooms => 5;

    public IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string>
    {
        ["DRILL_LINE"] = _server.Address.ToString(),
        ["DRILL_NONCE_WINDOW"] = Milliseconds(_habits.NonceWindow),
        ["DRILL_SETTLE"] = Milliseconds(_settle),
    };

    public IReadOnlyList<DrilledPost> Posts => [.. _server.Messages.Select(message => new DrilledPost(message.Post.Channel, message.Post.Answers, message.Post.Text))];

    public static async Task<DrilledLine> StartAsync(PartyLineHabits habits, TimeSpan settle) => new(await PartyLineServer.StartAsync(habits), habits, settle);

    public string ChannelOf(string name) => name;

    public void Ask(string id, string channel, string text) => _server.Say(new LineEvent(id, channel, $"person {id}", text));

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static string Milliseconds(TimeSpan time) => ((int)time.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
}
