using AxisBot.Scenarios.Drills;
using AxisBot.Scenarios.Running;
using AxisBot.TestKit.Slack;

namespace AxisBot.Scenarios.Clients.Slack.Matrix;

/// <summary>AxisBot: the worker, as its users start it.</summary>
internal sealed class AxisBotRival : Rival
{
    private const string Listens = "Slack is listened to at ";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ShortPatience = TimeSpan.FromSeconds(5);

    private readonly TemporaryFolder _state = new();
    private readonly DrilledProgram _program;

    private AxisBotRival(LoopbackSlack slack, Stage stage)
        : base(slack) => _program = stage.SettlesSoon ? DrilledProgram.Start(Variables(stage)) : DrilledProgram.StartUndrilled(Variables(stage));

    public override bool IsAlive => _program.IsAlive;

    public override string GrowingQuestion => Question;

    public static async Task<Rival> StartAsync(Stage stage)
    {
        var rival = new AxisBotRival(await OpenAsync(stage), stage);
        if (stage.IsByHttp)
        {
            var line = await rival._program.SaysAsync(Listens, Patience) ?? throw new TimeoutException(string.Join('\n', rival._program.Lines));
            rival.DeliverTo(new Uri(line[(line.IndexOf(Listens, StringComparison.Ordinal) + Listens.Length)..].Trim()));
        }
        else if (stage.IsLetIn)
        {
            await rival.Slack.Sockets.UntilReadyAsync();
        }

        await (stage.IsLetIn ? rival.WarmUpAsync() : Task.CompletedTask);
        return rival;
    }

    public override async Task<bool> SaysAsync(string words) => await _program.SaysAsync(words, ShortPatience) is not null;

    public override async ValueTask DisposeAsync()
    {
        if (_program.IsAlive)
        {
            await _program.KillAsync();
        }

        _program.Dispose();
        await base.DisposeAsync();
        _state.Dispose();
    }

    /// <summary>One connection, so that nothing hides what becomes of it.</summary>
    private Dictionary<string, string> Variables(Stage stage) => new()
    {
        ["AXISBOT_Storage__Path"] = _state.At("axisbot.db"),
        ["AXISBOT_Knowledge__Path"] = WholeProgram.Invented,
        ["AXISBOT_Web__Enabled"] = "false",
        ["AXISBOT_Slack__Api"] = Slack.Api.AbsoluteUri,
        ["AXISBOT_Slack__BotToken"] = Slack.App.BotToken,
        [stage.IsByHttp ? "AXISBOT_Slack__SigningSecret" : "AXISBOT_Slack__AppToken"] = stage.IsByHttp ? Slack.App.SigningSecret : Slack.App.AppToken,
        ["AXISBOT_Slack__Transport"] = stage.IsByHttp ? "http" : "sockets",
        ["AXISBOT_Slack__Port"] = "0",
        ["AXISBOT_Slack__Connections"] = "1",
        ["AXISBOT_Slack__Pictures"] = "false",
        ["AXISBOT_Slack__ReadsChannels"] = stage.ReadsChannels ? "true" : "false",
        ["DRILL_SETTLE"] = "1000",
        ["DRILL_LEASE"] = "5000",
        ["DRILL_NONCE_WINDOW"] = "0",
    };
}
