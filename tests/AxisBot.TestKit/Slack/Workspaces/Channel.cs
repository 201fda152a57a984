namespace AxisBot.TestKit.Slack.Workspaces;

/// <summary>Who can find a channel, which decides about the scopes that reading it needs.</summary>
public enum ChannelKind
{
    /// <summary>A public channel.</summary>
    Public,

    /// <summary>A private channel.</summary>
    Private,

    /// <summary>A direct message between a person and the app.</summary>
    Direct,
}

/// <summary>A channel of the workspace.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name without "#"; of a direct message the id of the person.</param>
/// <param name="Kind">Who can find it.</param>
public sealed record Channel(string Id, string Name, ChannelKind Kind)
{
    private readonly HashSet<string> _members = [];

    /// <summary>Whether nobody may write in it any more.</summary>
    public bool IsArchived { get; set; }

    /// <summary>The ids of those who are in it.</summary>
    public IReadOnlyCollection<string> Members => _members;

    /// <summary>As events name its kind.</summary>
    public string TypeInEvents => Kind switch
    {
        ChannelKind.Public => "channel",
        ChannelKind.Private => "group",
        _ => "im",
    };

    /// <summary>The family of scopes and events that belong to its kind: "channels", "groups" or "im".</summary>
    public string Family => Kind switch
    {
        ChannelKind.Public => "channels",
        ChannelKind.Private => "groups",
        _ => "im",
    };

    /// <summary>Lets somebody in.</summary>
    public void Add(string member) => _members.Add(member);

    /// <summary>Puts somebody out.</summary>
    public void Remove(string member) => _members.Remove(member);

    /// <summary>Whether somebody is in it.</summary>
    public bool Has(string member) => _members.Contains(member);
}
