using AxisBot.TestKit.Discord;
using AxisBot.TestKit.Discord.Driving;
using AxisBot.TestKit.Discord.Gateway;
using AxisBot.TestKit.Discord.Interactions;
using AxisBot.TestKit.Discord.Rest;
using AxisBot.TestKit.Discord.World;

namespace AxisBot.Scenarios.Clients.Discord.Matrix;

/// <summary>A client of Discord that runs as a process of its own against a loopback Discord of its own.</summary>
internal abstract class Rival : IAsyncDisposable
{
    /// <summary>A question that each of them answers.</summary>
    public const string Question = "How much was trade between Norland and Sudria worth in 2022?";

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(40);

    private int _rooms;

    protected Rival(LoopbackDiscord discord, ShiftedTime clock)
    {
        (Discord, Clock) = (discord, clock);
        Guild = discord.World.AddGuild("Analysts");
    }

    public LoopbackDiscord Discord { get; }

    /// <summary>The clock of that Discord; the client has another.</summary>
    public ShiftedTime Clock { get; }

    public DiscordGuild Guild { get; }

    /// <summary>The connection that was opened last.</summary>
    public GatewayConnection Connection => Discord.Gateway.Connections.All[^1];

    /// <summary>Whether its process is still there.</summary>
    public abstract bool IsAlive { get; }

    /// <summary>Whether it says something on its console, within a few seconds.</summary>
    public abstract Task<bool> SaysAsync(string words);

    /// <summary>Somebody in a channel of their own.</summary>
    public (DiscordPerson Person, DiscordChannel Room) Room() => (Guild.AddMember($"ana {++_rooms}"), Guild.AddChannel($"room-{_rooms}"));

    /// <summary>The answers to a mention, in whatever place.</summary>
    public IReadOnlyList<DiscordMessage> AnswersTo(DiscordMessage said) => [.. Discord.Posts.All.Where(post => post.DeletedAt is null && (post.ReplyTo == said || post.Channel.Id == said.Id))];

    /// <summary>The answers to a command in its channel, in whatever way.</summary>
    public IReadOnlyList<DiscordMessage> AnswersIn(DiscordChannel room) => [.. Discord.Posts.All.Where(post => post is { DeletedAt: null, IsLoading: false } && post.Channel == room)];

    /// <summary>Somebody asks by a mention.</summary>
    public static Task<DiscordMessage> MentionAsync(DiscordPerson person, DiscordChannel room) => person.MentionAsync(room, Question);

    /// <summary>Somebody asks by a command.</summary>
    public static Task<DiscordInteraction> UseCommandAsync(DiscordPerson person, DiscordChannel room) => person.SlashAsync(room, "ask", ("question", Question));

    /// <summary>Waits until something holds.</summary>
    /// <exception cref="TimeoutException">It does not.</exception>
    public async Task UntilAsync(Func<bool> holds)
    {
        if (!await SeesAsync(holds, Long))
        {
            throw new TimeoutException(string.Join(" | ", Discord.Unexpected.All));
        }
    }

    /// <summary>Waits until something holds, but no longer than a while.</summary>
    /// <returns>Whether it came to hold.</returns>
    public static async Task<bool> SeesAsync(Func<bool> holds, TimeSpan longest)
    {
        using var enough = new CancellationTokenSource(longest);
        while (!holds())
        {
            if (enough.IsCancellationRequested)
            {
                return false;
            }

            await Task.Delay(Look, TimeProvider.System, CancellationToken.None);
        }

        return true;
    }

    public virtual async ValueTask DisposeAsync() => await Discord.DisposeAsync();

    /// <summary>A loopback Discord for a stage.</summary>
    protected static async Task<(LoopbackDiscord Discord, ShiftedTime Clock)> OpenAsync(Stage stage)
    {
        var clock = new ShiftedTime();
        var discord = await LoopbackDiscord.StartAsync(clock, stage.Settings);
        stage.Prepare(discord);
        return (discord, clock);
    }

    /// <summary>Waits until it is in and its commands are registered.</summary>
    protected Task UntilInAsync() => UntilAsync(() => Discord.Gateway.Readied.Count > 0 && Discord.Commands.All.Any(command => command.Name == "ask"));
}

/// <summary>The clock of this machine, which a test can set on.</summary>
internal sealed class ShiftedTime : TimeProvider
{
    private long _ahead;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _ahead));

    /// <summary>Sets it on.</summary>
    public void Shift(TimeSpan by) => Interlocked.Add(ref _ahead, by.Ticks);
}
