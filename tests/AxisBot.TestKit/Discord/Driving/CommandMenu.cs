using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord.Commands;
using AxisBot.TestKit.Discord.Wire;
using AxisBot.TestKit.Discord.World;

namespace AxisBot.TestKit.Discord.Driving;

/// <summary>What a person's client shows of the registered commands, and what it sends when one is used.</summary>
internal static class CommandMenu
{
    public const int OnMessages = 3;

    private const int ChatInput = 1;
    private const int ByGuild = 0;
    private const int ByUser = 1;

    /// <summary>A command that the person can use here.</summary>
    public static DiscordCommand Find(DiscordPerson person, DiscordChannel channel, string name, int type)
    {
        var home = person.Home;
        var integration = channel.Guild is { HasBot: false } ? ByUser : ByGuild;
        var known = home.Commands.In(channel.Guild).Concat(channel.Guild is null ? [] : home.Commands.In(null))
            .Where(command => command.Type == type && (command.Guild is not null || (command.IsFor(InteractionWire.ContextOf(channel)) && IsInstallable(command, channel, integration))))
            .ToList();
        return known.FirstOrDefault(command => command.Name == name)
            ?? throw new InvalidOperationException($"{person} is offered no command \"{name}\" in {channel}, only {string.Join(", ", known.Select(command => command.Name))}.");
    }

    /// <summary>A slash command with its options filled in.</summary>
    public static JsonObject Fill(DiscordPerson person, DiscordChannel channel, string command, IReadOnlyList<(string Name, object Value)> options, string? focused = null)
    {
        var path = command.Split(' ');
        var known = Find(person, channel, path[0], ChatInput);
        var said = new JsonObject { ["id"] = known.Id.ToString(), ["name"] = known.Name, ["type"] = known.Type };
        if (known.Guild is not null)
        {
            said["guild_id"] = known.Guild.Id.ToString();
        }

        var resolved = new JsonObject();
        said["options"] = Nest(known.Definition, path.Skip(1).ToList(), options, focused, resolved);
        if (resolved.Count > 0)
        {
            said["resolved"] = resolved;
        }

        return said;
    }

    private static bool IsInstallable(DiscordCommand command, DiscordChannel channel, int integration) =>
        channel.Guild is null || command.IsInstallableIn(integration);

    private static JsonArray Nest(JsonObject definition, List<string> path, IReadOnlyList<(string Name, object Value)> options, string? focused, JsonObject resolved)
    {
        if (path.Count == 0)
        {
            return CommandOptions.Fill(definition, options, focused, resolved);
        }

        var inner = (definition["options"] as JsonArray ?? []).OfType<JsonObject>().FirstOrDefault(option => option["name"]?.ToString() == path[0])
            ?? throw new InvalidOperationException($"\"{definition["name"]}\" has no \"{path[0]}\".");
        return
        [
            new JsonObject
            {
                ["name"] = path[0],
                ["type"] = inner["type"]!.DeepClone(),
                ["options"] = Nest(inner, path[1..], options, focused, resolved),
            },
        ];
    }
}
