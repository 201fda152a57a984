using AxisBot.Scenarios.Drills;
using AxisBot.Scenarios.Running;
using AxisBot.TestKit.Discord;

namespace AxisBot.Scenarios.Clients.Discord.Matrix;

/// <summary>AxisBot: the worker, as its users start it.</summary>
internal sealed class AxisBotRival : Rival
{
    private const string OnePixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

    private static readonly TimeSpan ShortPatience = TimeSpan.FromSeconds(10);

    private readonly TemporaryFolder _state = new();
    private readonly DrilledProgram _program;

    private AxisBotRival((LoopbackDiscord Discord, ShiftedTime Clock) opened, Stage stage)
        : base(opened.Discord, opened.Clock) => _program = DrilledProgram.StartUndrilled(Variables(stage));

    public override bool IsAlive => _program.IsAlive;

    public static async Task<Rival> StartAsync(Stage stage)
    {
        var rival = new AxisBotRival(await OpenAsync(stage), stage);
        await rival._program.Running;
        if (stage.IsLetIn)
        {
            await rival.UntilInAsync();
        }

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

    private Dictionary<string, string> Variables(Stage stage) => new()
    {
        ["PATH"] = $"{(stage.Draws ? DrawingProgram() : "")}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}",
        ["AXISBOT_Storage__Path"] = _state.At("axisbot.db"),
        ["AXISBOT_Knowledge__Path"] = WholeProgram.Invented,
        ["AXISBOT_Web__Enabled"] = "false",
        ["AXISBOT_Discord__Api"] = Discord.ApiAddress.AbsoluteUri,
        ["AXISBOT_Discord__Token"] = Discord.Token,
        ["AXISBOT_Discord__Pictures"] = stage.Draws ? "true" : "false",
    };

    /// <summary>The folder of a program that takes a drawing and gives a picture.</summary>
    private string DrawingProgram()
    {
        var path = _state.At("rsvg-convert");
        File.WriteAllText(path, $"#!/bin/sh\ncat > /dev/null\nbase64 -d <<'EOF'\n{OnePixel}\nEOF\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return Path.GetDirectoryName(path)!;
    }
}

/// <summary>A bot of discord.js with the settings that it comes with.</summary>
internal sealed class DiscordJsRival : Rival
{
    private readonly NodeScript _script;

    private DiscordJsRival((LoopbackDiscord Discord, ShiftedTime Clock) opened)
        : base(opened.Discord, opened.Clock)
    {
        var environment = new Dictionary<string, string> { ["LOOPBACK_API"] = Discord.ApiAddress.ToString().TrimEnd('/'), ["LOOPBACK_TOKEN"] = Discord.Token };
        _script = NodeScript.Start("discord/matrix.mjs", environment);
    }

    public override bool IsAlive => _script.IsAlive;

    public static async Task<Rival> StartAsync(Stage stage)
    {
        var rival = new DiscordJsRival(await OpenAsync(stage));
        if (stage.IsLetIn)
        {
            await rival.UntilInAsync();
        }

        return rival;
    }

    /// <summary>What it logs is its own, and not compared.</summary>
    public override Task<bool> SaysAsync(string words) => Task.FromResult(false);

    public override async ValueTask DisposeAsync()
    {
        await _script.DisposeAsync();
        await base.DisposeAsync();
    }
}
