using AxisBot.TestKit.Discord.Commands;
using AxisBot.TestKit.Discord.Gateway;
using AxisBot.TestKit.Discord.Interactions;
using AxisBot.TestKit.Discord.Messages;
using AxisBot.TestKit.Discord.Rest;
using AxisBot.TestKit.Discord.Validation;
using AxisBot.TestKit.Discord.World;

namespace AxisBot.TestKit.Discord;

/// <summary>
/// Discord on the loopback of this machine: its gateway and its REST, with a world of guilds and people behind them, and
/// with all that goes wrong there.
/// </summary>
public sealed class LoopbackDiscord : IAsyncDisposable
{
    private readonly CancellationTokenSource _closing = new();
    private LoopbackHost? _host;

    private LoopbackDiscord(LoopbackDiscordSettings settings, TimeProvider time)
    {
        Settings = settings;
        Time = time;
        CurrentToken = settings.Token;
        Ids = new Snowflakes(time);
        Gateway = new GatewayServer(this);
        Events = new GatewayEvents(this);
        World = new DiscordWorld(this, Ids);
        Messages = new MessageDesk(this);
        Commands = new CommandBook(this);
        InteractionDesk = new InteractionDesk(this);
        Ceilings = new RequestCeilings(settings, time);
        Nonces = new NonceBook(settings, time);
        Judge = new PayloadJudge(settings.JudgesBySchemas);
    }

    /// <summary>How it behaves.</summary>
    public LoopbackDiscordSettings Settings { get; }

    /// <summary>Its clock.</summary>
    public TimeProvider Time { get; }

    /// <summary>The bot's token, as it was given to the bot.</summary>
    public string Token => Settings.Token;

    /// <summary>Whether the token was reset: whoever has it stands outside from then on.</summary>
    public bool IsTokenDead => CurrentToken != Settings.Token;

    /// <summary>Where REST is, without its version: "http://127.0.0.1:1234/api".</summary>
    public Uri ApiAddress => _host!.ApiAddress;

    /// <summary>Where the gateway is.</summary>
    public Uri GatewayAddress => _host!.GatewayAddress;

    /// <summary>Where sessions are resumed.</summary>
    public Uri ResumeAddress => _host!.ResumeAddress;

    /// <summary>The guilds and people.</summary>
    public DiscordWorld World { get; }

    /// <summary>The gateway.</summary>
    public GatewayServer Gateway { get; }

    /// <summary>The commands that the bot has registered.</summary>
    public CommandBook Commands { get; }

    /// <summary>What goes wrong with requests.</summary>
    public RestFaults Faults { get; } = new();

    /// <summary>The limits over all routes.</summary>
    public RequestCeilings Ceilings { get; }

    /// <summary>All requests as they came.</summary>
    public Journal<RestRequest> Requests { get; } = new();

    /// <summary>All requests as they were answered.</summary>
    public Journal<RestRequest> Answered { get; } = new();

    /// <summary>All messages that the bot has posted.</summary>
    public Journal<DiscordMessage> Posts { get; } = new();

    /// <summary>The messages that were changed, once for each change.</summary>
    public Journal<DiscordMessage> Edits { get; } = new();

    /// <summary>All interactions that there were.</summary>
    public Journal<DiscordInteraction> Interactions { get; } = new();

    /// <summary>What the bot did that a well-behaved client does not do: unknown routes, refused payloads, frames out of turn.</summary>
    public Journal<Complaint> Unexpected { get; } = new();

    internal Lock Gate { get; } = new();

    internal Snowflakes Ids { get; }

    internal string CurrentToken { get; private set; }

    internal GatewayEvents Events { get; }

    internal MessageDesk Messages { get; }

    internal InteractionDesk InteractionDesk { get; }

    internal NonceBook Nonces { get; }

    internal PayloadJudge Judge { get; }

    internal Uri FilesAddress => _host!.FilesAddress;

    internal CancellationToken Closing => _closing.Token;

    /// <summary>Opens one, on ports that are free.</summary>
    /// <param name="time">Its clock; that of this machine by default.</param>
    /// <param name="settings">How it behaves; as is documented by default.</param>
    public static async Task<LoopbackDiscord> StartAsync(TimeProvider? time = null, LoopbackDiscordSettings? settings = null)
    {
        var discord = new LoopbackDiscord(settings ?? new LoopbackDiscordSettings(), time ?? TimeProvider.System);
        discord._host = await LoopbackHost.StartAsync(discord);
        discord.Gateway.ResumeUrl = discord.ResumeAddress;
        return discord;
    }

    /// <summary>Gives the bot another token: sessions end, and the old one opens nothing any more.</summary>
    public void ResetToken()
    {
        lock (Gate)
        {
            CurrentToken = $"reset.{Guid.NewGuid():N}";
        }

        Gateway.CloseAll(GatewayCloseCode.AuthenticationFailed);
        Gateway.ForgetSessions();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_closing.IsCancellationRequested)
        {
            return;
        }

        await _closing.CancelAsync();
        Gateway.AbortAll();
        await _host!.DisposeAsync();
        _closing.Dispose();
    }

    internal void Complain(string what, string why) => Unexpected.Add(new Complaint(Time.GetUtcNow(), what, why));
}
