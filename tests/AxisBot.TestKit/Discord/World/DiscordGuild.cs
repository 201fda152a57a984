namespace AxisBot.TestKit.Discord.World;

/// <summary>A server with its channels, people and roles.</summary>
public sealed class DiscordGuild
{
    private readonly DiscordWorld _world;
    private readonly List<DiscordChannel> _channels = [];
    private readonly List<DiscordRole> _roles = [];
    private readonly Dictionary<DiscordPerson, List<DiscordRole>> _members = [];

    internal DiscordGuild(DiscordWorld world, Snowflake id, string name, string locale)
    {
        _world = world;
        Id = id;
        Name = name;
        Locale = locale;
        Everyone = new DiscordRole(id, "@everyone", DiscordPermissions.Talk, IsMentionable: false);
        _roles.Add(Everyone);
    }

    /// <summary>The id.</summary>
    public Snowflake Id { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The language that the guild prefers.</summary>
    public string Locale { get; }

    /// <summary>Whether the bot itself is a member; without it, only commands of its users reach it.</summary>
    public bool HasBot { get; internal init; } = true;

    /// <summary>The role that everybody has.</summary>
    public DiscordRole Everyone { get; }

    /// <summary>The channels and threads.</summary>
    public IReadOnlyList<DiscordChannel> Channels => Locked(() => _channels.ToList());

    /// <summary>The members, the bot among them where it is one.</summary>
    public IReadOnlyList<DiscordPerson> Members => Locked(() => _members.Keys.ToList());

    internal IReadOnlyList<DiscordRole> Roles => _roles;

    /// <summary>Adds a channel.</summary>
    public DiscordChannel AddChannel(string name, ChannelKind kind = ChannelKind.Text) => Locked(() =>
    {
        var channel = new DiscordChannel(_world.Home, _world.Ids.Next(), kind, name) { Guild = this };
        Add(channel);
        _world.Home.Events.ChannelCreated(channel);
        return channel;
    });

    /// <summary>Adds a role.</summary>
    public DiscordRole AddRole(string name, DiscordPermissions permissions = DiscordPermissions.None, bool isMentionable = false) => Locked(() =>
    {
        var role = new DiscordRole(_world.Ids.Next(), name, permissions, isMentionable);
        _roles.Add(role);
        return role;
    });

    /// <summary>Lets somebody in, new or known from elsewhere.</summary>
    public DiscordPerson AddMember(string name, string locale = "en-US", params DiscordRole[] roles) =>
        AddMember(_world.AddPerson(name, locale), roles);

    /// <summary>Lets somebody in who is known from elsewhere.</summary>
    public DiscordPerson AddMember(DiscordPerson person, params DiscordRole[] roles) => Locked(() =>
    {
        _members[person] = [.. roles];
        return person;
    });

    /// <summary>Gives somebody a role.</summary>
    public void Give(DiscordPerson person, DiscordRole role) => Locked(() =>
    {
        _members[person].Add(role);
        return role;
    });

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal void Add(DiscordChannel channel)
    {
        _channels.Add(channel);
        _world.Register(channel);
    }

    internal IReadOnlyList<DiscordRole> RolesOf(DiscordPerson person) => _members.GetValueOrDefault(person) ?? [];

    private T Locked<T>(Func<T> act)
    {
        lock (_world.Home.Gate)
        {
            return act();
        }
    }
}
