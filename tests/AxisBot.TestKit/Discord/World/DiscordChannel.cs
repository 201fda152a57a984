namespace AxisBot.TestKit.Discord.World;

/// <summary>A place where messages stand: a channel of a guild, a thread, or the private talk of two.</summary>
public sealed class DiscordChannel
{
    private static readonly TimeSpan TypingLasts = TimeSpan.FromSeconds(10);

    private readonly Dictionary<Snowflake, (DiscordPermissions Allowed, DiscordPermissions Denied)> _overwrites = [];
    private readonly List<DiscordMessage> _messages = [];

    internal DiscordChannel(LoopbackDiscord home, Snowflake id, ChannelKind kind, string name)
    {
        Home = home;
        Id = id;
        Kind = kind;
        Name = name;
    }

    /// <summary>The id; that of the message that it was started from for a thread.</summary>
    public Snowflake Id { get; }

    /// <summary>What it is.</summary>
    public ChannelKind Kind { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The guild; null for the private talk of two.</summary>
    public DiscordGuild? Guild { get; internal init; }

    /// <summary>The channel in which a thread was started.</summary>
    public DiscordChannel? Parent { get; internal init; }

    /// <summary>With whom the bot talks privately.</summary>
    public DiscordPerson? Recipient { get; internal init; }

    /// <summary>Who started the thread.</summary>
    public DiscordPerson? Owner { get; internal init; }

    /// <summary>Whether the thread was laid aside; a message brings it back.</summary>
    public bool IsArchived { get; set; }

    /// <summary>Whether nobody may write in the thread any more.</summary>
    public bool IsLocked { get; set; }

    /// <summary>Whether it is a thread.</summary>
    public bool IsThread => Kind == ChannelKind.PublicThread;

    /// <summary>When the bot was shown as typing here.</summary>
    public Journal<DateTimeOffset> Typing { get; } = new();

    /// <summary>Whether the bot is shown as typing here now: for ten seconds each time.</summary>
    public bool IsTyping => Typing.All is [.., var last] && Home.Time.GetUtcNow() - last < TypingLasts;

    /// <summary>The messages that stand here now, the oldest first.</summary>
    public IReadOnlyList<DiscordMessage> Messages
    {
        get
        {
            lock (Home.Gate)
            {
                return [.. _messages.Where(message => message.DeletedAt is null)];
            }
        }
    }

    internal LoopbackDiscord Home { get; }

    internal IReadOnlyDictionary<Snowflake, (DiscordPermissions Allowed, DiscordPermissions Denied)> Overwrites => _overwrites;

    internal List<DiscordMessage> AllMessages => _messages;

    /// <summary>Takes from somebody what the guild allows.</summary>
    public void Deny(DiscordPerson person, DiscordPermissions permissions) => Change(person.Id, DiscordPermissions.None, permissions);

    /// <summary>Takes from a role what the guild allows.</summary>
    public void Deny(DiscordRole role, DiscordPermissions permissions) => Change(role.Id, DiscordPermissions.None, permissions);

    /// <summary>Gives somebody what the guild does not allow.</summary>
    public void Allow(DiscordPerson person, DiscordPermissions permissions) => Change(person.Id, permissions, DiscordPermissions.None);

    /// <inheritdoc/>
    public override string ToString() => Name;

    private void Change(Snowflake target, DiscordPermissions allowed, DiscordPermissions denied)
    {
        lock (Home.Gate)
        {
            var (before, beforeDenied) = _overwrites.GetValueOrDefault(target);
            _overwrites[target] = ((before & ~denied) | allowed, (beforeDenied & ~allowed) | denied);
        }
    }
}
