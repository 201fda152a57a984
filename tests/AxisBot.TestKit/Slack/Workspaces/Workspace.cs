using System.Diagnostics.CodeAnalysis;

namespace AxisBot.TestKit.Slack.Workspaces;

/// <summary>The channels, people and messages of one workspace, in memory.</summary>
public sealed class Workspace
{
    private readonly Lock _gate = new();
    private readonly Ids _ids;
    private readonly Pulse _pulse;
    private readonly Dictionary<string, Member> _members = [];
    private readonly Dictionary<string, Channel> _channels = [];
    private readonly Dictionary<string, SortedDictionary<string, Post>> _posts = [];
    private int _changes;

    internal Workspace(SlackApp app, Ids ids, Pulse pulse)
    {
        (App, _ids, _pulse) = (app, ids, pulse);
        _members[app.BotUserId] = new Member(app.BotUserId, app.Name, IsBot: true);
    }

    /// <summary>The app that is installed in it.</summary>
    public SlackApp App { get; }

    /// <summary>How often a message was added or changed; as long as it is the same, so are all messages.</summary>
    public int Changes
    {
        get
        {
            lock (_gate)
            {
                return _changes;
            }
        }
    }

    /// <summary>Adds somebody.</summary>
    public Member AddMember(string name, string locale = "en-US", bool isBot = false)
    {
        var member = new Member(_ids.Next("U"), name, locale, isBot);
        lock (_gate)
        {
            _members[member.Id] = member;
        }

        return member;
    }

    /// <summary>Adds a channel with the bot and some others in it.</summary>
    public Channel AddChannel(string name, ChannelKind kind = ChannelKind.Public, bool withBot = true, params Member[] members)
    {
        var channel = new Channel(_ids.Next(kind == ChannelKind.Direct ? "D" : "C"), name, kind);
        foreach (var member in withBot ? members.Select(member => member.Id).Append(App.BotUserId) : members.Select(member => member.Id))
        {
            channel.Add(member);
        }

        lock (_gate)
        {
            _channels[channel.Id] = channel;
            _posts[channel.Id] = new SortedDictionary<string, Post>(StringComparer.Ordinal);
        }

        return channel;
    }

    /// <summary>The direct message of a person and the app, made where there is none yet.</summary>
    public Channel DirectWith(string member)
    {
        lock (_gate)
        {
            if (_channels.Values.FirstOrDefault(channel => channel.Kind == ChannelKind.Direct && channel.Name == member) is { } known)
            {
                return known;
            }
        }

        return AddChannel(member, ChannelKind.Direct, withBot: true, FindMember(member)!);
    }

    /// <summary>A member by id; null where there is none.</summary>
    public Member? FindMember(string? id)
    {
        lock (_gate)
        {
            return id is null ? null : _members.GetValueOrDefault(id);
        }
    }

    /// <summary>A channel by id; null where there is none.</summary>
    public Channel? FindChannel(string? id)
    {
        lock (_gate)
        {
            return id is null ? null : _channels.GetValueOrDefault(id);
        }
    }

    /// <summary>What stands in a channel for all to see, the oldest first.</summary>
    public IReadOnlyList<Post> Posts(string channel)
    {
        lock (_gate)
        {
            return [.. _posts[channel].Values.Where(post => !post.IsDeleted && post.VisibleTo is null)];
        }
    }

    /// <summary>All that ever was in a channel: what was deleted and what only one person saw too.</summary>
    public IReadOnlyList<Post> EveryPost(string channel)
    {
        lock (_gate)
        {
            return [.. _posts[channel].Values];
        }
    }

    /// <summary>A message that still stands; null where there is none.</summary>
    public Post? FindPost(string channel, string? ts)
    {
        lock (_gate)
        {
            return ts is not null && _posts.TryGetValue(channel, out var posts) && posts.TryGetValue(ts, out var post) && !post.IsDeleted ? post : null;
        }
    }

    /// <summary>Adds a message.</summary>
    internal Post Add(Post post)
    {
        lock (_gate)
        {
            _posts[post.Channel][post.Ts] = post;
            _changes++;
        }

        _pulse.Beat();
        return post;
    }

    /// <summary>Puts a message in the place of what it was.</summary>
    internal bool Change(string channel, string ts, Func<Post, Post> change, [NotNullWhen(true)] out Post? changed)
    {
        lock (_gate)
        {
            changed = _posts.TryGetValue(channel, out var posts) && posts.TryGetValue(ts, out var post) && !post.IsDeleted ? change(post) : null;
            if (changed is not null)
            {
                _posts[channel][ts] = changed;
                _changes++;
            }
        }

        _pulse.Beat();
        return changed is not null;
    }
}
