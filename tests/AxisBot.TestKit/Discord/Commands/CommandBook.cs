using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord.Rest;
using AxisBot.TestKit.Discord.Validation;
using AxisBot.TestKit.Discord.World;

namespace AxisBot.TestKit.Discord.Commands;

/// <summary>The commands that the bot has registered, for all guilds and for single ones.</summary>
public sealed class CommandBook
{
    internal const int CreatesPerDay = 200;

    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    private readonly LoopbackDiscord _home;
    private readonly List<DiscordCommand> _commands = [];
    private readonly Dictionary<Snowflake, Queue<DateTimeOffset>> _creates = [];

    internal CommandBook(LoopbackDiscord home) => _home = home;

    /// <summary>All commands.</summary>
    public IReadOnlyList<DiscordCommand> All
    {
        get
        {
            lock (_home.Gate)
            {
                return [.. _commands];
            }
        }
    }

    /// <summary>How often commands were written; a bot that changes nothing writes nothing.</summary>
    public int Writes { get; private set; }

    internal IEnumerable<DiscordCommand> In(DiscordGuild? guild) => _commands.Where(command => command.Guild == guild);

    internal DiscordCommand Find(DiscordGuild? guild, Snowflake? id) =>
        In(guild).FirstOrDefault(command => command.Id == id) ?? throw RestRefusal.Unknown("application command", 10063);

    internal (DiscordCommand Command, bool IsNew) Put(DiscordGuild? guild, JsonObject definition)
    {
        Writes++;
        var known = Known(guild, definition);
        if (known is null)
        {
            DemandRoom(guild, definition);
            CountCreates(guild, 1);
        }

        return (Write(guild, definition, known), known is null);
    }

    internal IReadOnlyList<DiscordCommand> PutAll(DiscordGuild? guild, IReadOnlyList<JsonObject> definitions)
    {
        Writes++;
        CountCreates(guild, definitions.Count(definition => Known(guild, definition) is null));
        var kept = definitions.Select(definition => Write(guild, definition, Known(guild, definition))).ToList();
        _commands.RemoveAll(command => command.Guild == guild && kept.All(other => other.Id != command.Id));
        return kept;
    }

    internal DiscordCommand Change(DiscordCommand command, JsonObject change)
    {
        Writes++;
        var definition = command.Definition.DeepClone().AsObject();
        foreach (var (name, value) in change)
        {
            definition[name] = value?.DeepClone();
        }

        return Write(command.Guild, definition, command);
    }

    internal void Delete(DiscordCommand command)
    {
        Writes++;
        _commands.Remove(command);
    }

    private DiscordCommand? Known(DiscordGuild? guild, JsonObject definition) => In(guild).FirstOrDefault(
        command => command.Name == definition["name"]?.ToString() && command.Type == DiscordCommand.TypeOf(definition));

    private DiscordCommand Write(DiscordGuild? guild, JsonObject definition, DiscordCommand? known)
    {
        var clone = definition.DeepClone().AsObject();
        clone.Remove("id");
        if (known is not null && JsonNode.DeepEquals(known.Definition, clone))
        {
            return known;
        }

        var written = new DiscordCommand(known?.Id ?? _home.Ids.Next(), guild, _home.Ids.Next(), clone);
        _commands.RemoveAll(command => command.Id == written.Id);
        _commands.Add(written);
        return written;
    }

    private void DemandRoom(DiscordGuild? guild, JsonObject definition)
    {
        var type = DiscordCommand.TypeOf(definition);
        var most = type == 1 ? CommandRules.MostChatCommands : CommandRules.MostMessageCommands;
        if (In(guild).Count(command => command.Type == type) >= most)
        {
            throw new RestRefusal(400, 30032, $"Maximum number of application commands reached ({most})");
        }
    }

    private void CountCreates(DiscordGuild? guild, int count)
    {
        var scope = guild?.Id ?? default;
        var now = _home.Time.GetUtcNow();
        if (!_creates.TryGetValue(scope, out var creates))
        {
            _creates[scope] = creates = [];
        }

        while (creates.TryPeek(out var first) && now - first >= Day)
        {
            creates.Dequeue();
        }

        if (creates.Count + count > CreatesPerDay)
        {
            throw new RestRefusal(400, 30034, $"Too many new commands today ({CreatesPerDay})");
        }

        Enumerable.Repeat(now, count).ToList().ForEach(creates.Enqueue);
    }
}
