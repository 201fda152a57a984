using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord.World;

namespace AxisBot.TestKit.Discord.Interactions;

/// <summary>Something that somebody did with the bot, and what the bot made of it.</summary>
public sealed class DiscordInteraction
{
    /// <summary>How long the bot may take to say anything at all.</summary>
    public static readonly TimeSpan FirstDeadline = TimeSpan.FromSeconds(3);

    /// <summary>How long the token lives.</summary>
    public static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(15);

    /// <summary>How many follow-ups there may be where only the person has installed the bot.</summary>
    public const int MostFollowUpsOfUsers = 5;

    internal DiscordInteraction(LoopbackDiscord home, InteractionKind kind, DiscordPerson person, DiscordChannel channel, JsonObject said)
    {
        Home = home;
        Id = home.Ids.Next();
        Token = $"interaction-token-{Id}";
        Kind = kind;
        Person = person;
        Channel = channel;
        Said = said;
        CreatedAt = home.Time.GetUtcNow();
    }

    /// <summary>The id.</summary>
    public Snowflake Id { get; }

    /// <summary>What opens the ways to answer it.</summary>
    public string Token { get; }

    /// <summary>What was done.</summary>
    public InteractionKind Kind { get; }

    /// <summary>By whom.</summary>
    public DiscordPerson Person { get; }

    /// <summary>Where.</summary>
    public DiscordChannel Channel { get; }

    /// <summary>When.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>The message whose component was used.</summary>
    public DiscordMessage? Source { get; internal init; }

    /// <summary>The message that a command was used on.</summary>
    public DiscordMessage? Target { get; internal init; }

    /// <summary>When the bot first said anything; null where it has not.</summary>
    public DateTimeOffset? AcknowledgedAt { get; private set; }

    /// <summary>With which kind of callback.</summary>
    public int? AcknowledgedWith { get; private set; }

    /// <summary>The first answer; also the message that a component belongs to, where that is changed instead.</summary>
    public DiscordMessage? Original { get; internal set; }

    /// <summary>The further answers.</summary>
    public IReadOnlyList<DiscordMessage> FollowUps { get; internal set; } = [];

    /// <summary>The form that the bot has shown.</summary>
    public JsonObject? Modal { get; internal set; }

    /// <summary>The choices that the bot has offered: name and value.</summary>
    public IReadOnlyList<(string Name, string Value)> Choices { get; internal set; } = [];

    /// <summary>All that the bot did about it.</summary>
    public Journal<InteractionStep> Steps { get; } = new();

    /// <summary>Whether the person was shown that the bot did not answer.</summary>
    public bool HasFailed => AcknowledgedAt is null && Home.Time.GetUtcNow() - CreatedAt > FirstDeadline;

    /// <summary>Whether its token is of no use any more.</summary>
    public bool IsOver => Home.Time.GetUtcNow() - CreatedAt >= TokenLife;

    internal LoopbackDiscord Home { get; }

    internal JsonObject Said { get; }

    /// <summary>Whether the bot is here only because the person has installed it.</summary>
    internal bool IsOfUserAlone => Channel.Guild is { HasBot: false };

    /// <summary>Whether the answer still says "is thinking" only.</summary>
    internal bool IsDeferred { get; set; }

    /// <summary>Waits until the bot has said anything.</summary>
    public Task AcknowledgedAsync() => Steps.FirstAsync();

    /// <summary>Waits for the first answer that says more than "is thinking".</summary>
    public async Task<DiscordMessage> AnsweredAsync() => (await Steps.FirstAsync(step => step.Message is { IsLoading: false })).Message!;

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} of {Person}: {Said["name"] ?? Said["custom_id"]}";

    internal void Acknowledge(int kind, DiscordMessage? message)
    {
        AcknowledgedAt = Home.Time.GetUtcNow();
        AcknowledgedWith = kind;
        Steps.Add(new InteractionStep(AcknowledgedAt.Value, $"acknowledged {kind}", message));
    }

    internal void Note(string what, DiscordMessage message) => Steps.Add(new InteractionStep(Home.Time.GetUtcNow(), what, message));
}
