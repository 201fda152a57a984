namespace AxisBot.TestKit.Discord.World;

/// <summary>All guilds, people and private talks that the bot could meet.</summary>
public sealed class DiscordWorld
{
    private readonly List<DiscordGuild> _guilds = [];
    private readonly Dictionary<Snowflake, DiscordChannel> _channels = [];
    private readonly Dictionary<Snowflake, DiscordPerson> _people = [];

    internal DiscordWorld(LoopbackDiscord home, Snowflakes ids)
    {
        Home = home;
        Ids = ids;
        Bot = new DiscordPerson(home, ids.Next(), "AxisBot", isBot: true, "en-US");
        _people[Bot.Id] = Bot;
    }

    /// <summary>The bot. Its account has the id of its application.</summary>
    public DiscordPerson Bot { get; }

    /// <summary>All guilds, those too where the bot is no member.</summary>
    public IReadOnlyList<DiscordGuild> Guilds
    {
        get
        {
            lock (Home.Gate)
            {
                return [.. _guilds];
            }
        }
    }

    internal LoopbackDiscord Home { get; }

    internal Snowflakes Ids { get; }

    /// <summary>Founds a guild with the bot in it; connected clients hear of it.</summary>
    public DiscordGuild AddGuild(string name, string locale = "en-US") => Found(name, locale, hasBot: true);

    /// <summary>Founds a guild in which the bot is no member: only commands that people have installed for themselves work there.</summary>
    public DiscordGuild AddForeignGuild(string name, string locale = "en-US") => Found(name, locale, hasBot: false);

    /// <summary>Adds somebody who is a member nowhere yet.</summary>
    public DiscordPerson AddPerson(string name, string locale = "en-US")
    {
        lock (Home.Gate)
        {
            var person = new DiscordPerson(Home, Ids.Next(), name, isBot: false, locale);
            return _people[person.Id] = person;
        }
    }

    /// <summary>The private talk of the bot with somebody; opened where there was none.</summary>
    public DiscordChannel DirectMessagesWith(DiscordPerson person)
    {
        lock (Home.Gate)
        {
            var known = _channels.Values.FirstOrDefault(channel => channel.Recipient == person);
            if (known is not null)
            {
                return known;
            }

            var channel = new DiscordChannel(Home, Ids.Next(), ChannelKind.DirectMessage, person.Name) { Recipient = person };
            Register(channel);
            return channel;
        }
    }

    internal void Register(DiscordChannel channel) => _channels[channel.Id] = channel;

    internal DiscordChannel? FindChannel(Snowflake? id) => id is null ? null : _channels.GetValueOrDefault(id.Value);

    internal DiscordPerson? FindPerson(Snowflake? id) => id is null ? null : _people.GetValueOrDefault(id.Value);

    internal DiscordGuild? FindGuild(Snowflake? id) => _guilds.FirstOrDefault(guild => guild.Id == id);

    private DiscordGuild Found(string name, string locale, bool hasBot)
    {
        lock (Home.Gate)
        {
            var guild = new DiscordGuild(this, Ids.Next(), name, locale) { HasBot = hasBot };
            _guilds.Add(guild);
            if (hasBot)
            {
                guild.AddMember(Bot);
                Home.Events.GuildCreated(guild);
            }

            return guild;
        }
    }
}
