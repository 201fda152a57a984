using AxisBot.TestKit.Slack;

namespace AxisBot.Scenarios.Clients.Slack.Matrix;

/// <summary>An app of @slack/bolt with the settings that bolt comes with.</summary>
internal sealed class BoltRival : Rival
{
    private readonly NodeProgram _program;

    private BoltRival(LoopbackSlack slack, string script)
        : base(slack) => _program = NodeProgram.Start(script, slack);

    public override bool IsAlive => _program.IsAlive;

    public override string GrowingQuestion => $"stream: {Question}";

    public static async Task<Rival> StartAsync(Stage stage)
    {
        var rival = new BoltRival(await OpenAsync(stage), stage.IsByHttp ? "bolt-http.mjs" : "bolt-sockets.mjs");
        if (stage.IsByHttp)
        {
            rival.DeliverTo(new Uri($"http://127.0.0.1:{(int)(await rival._program.ToldAsync("ready"))["port"]!}/slack/events"));
        }
        else if (stage.IsLetIn)
        {
            await rival._program.ToldAsync("ready");
        }

        await (stage.IsLetIn ? rival.WarmUpAsync() : Task.CompletedTask);
        return rival;
    }

    /// <summary>What it logs is its own, and not compared.</summary>
    public override Task<bool> SaysAsync(string words) => Task.FromResult(false);

    public override async ValueTask DisposeAsync()
    {
        _program.Dispose();
        await base.DisposeAsync();
    }
}
