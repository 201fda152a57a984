using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord.Interactions;
using AxisBot.TestKit.Discord.Wire;
using AxisBot.TestKit.Discord.World;

namespace AxisBot.TestKit.Discord.Driving;

/// <summary>What people do with commands, buttons and forms. Each ends when the bot was told.</summary>
public static class Interacting
{
    /// <summary>Uses a slash command.</summary>
    /// <param name="person">Who.</param>
    /// <param name="channel">Where.</param>
    /// <param name="command">Its name, with those of sub commands after it: "digest subscribe".</param>
    /// <param name="options">Its options: texts, numbers, truth values, people, channels.</param>
    /// <exception cref="InvalidOperationException">Discord would not let a person do this.</exception>
    public static Task<DiscordInteraction> SlashAsync(this DiscordPerson person, DiscordChannel channel, string command, params (string Name, object Value)[] options) =>
        BeginAsync(person, () => new DiscordInteraction(person.Home, InteractionKind.Command, person, channel, CommandMenu.Fill(person, channel, command, options)));

    /// <summary>Types into an option of a slash command, and waits for the choices that are offered.</summary>
    /// <param name="person">Who.</param>
    /// <param name="channel">Where.</param>
    /// <param name="command">The name of the command.</param>
    /// <param name="option">Into which option.</param>
    /// <param name="typed">What was typed so far.</param>
    /// <param name="others">The options that were filled before.</param>
    public static async Task<DiscordInteraction> AutocompleteAsync(
        this DiscordPerson person, DiscordChannel channel, string command, string option, string typed, params (string Name, object Value)[] others)
    {
        var interaction = await BeginAsync(person, () => new DiscordInteraction(
            person.Home, InteractionKind.Autocomplete, person, channel, CommandMenu.Fill(person, channel, command, [.. others, (option, typed)], focused: option)));
        await interaction.AcknowledgedAsync();
        return interaction;
    }

    /// <summary>Uses a command on a message.</summary>
    public static Task<DiscordInteraction> MessageCommandAsync(this DiscordPerson person, DiscordMessage message, string command) => BeginAsync(person, () =>
    {
        var known = CommandMenu.Find(person, message.Channel, command, CommandMenu.OnMessages);
        var said = new JsonObject
        {
            ["id"] = known.Id.ToString(),
            ["name"] = known.Name,
            ["type"] = known.Type,
            ["target_id"] = message.Id.ToString(),
            ["resolved"] = new JsonObject { ["messages"] = new JsonObject { [message.Id.ToString()] = MessageWire.Of(message, mayReadAll: true) } },
        };
        return new DiscordInteraction(person.Home, InteractionKind.Command, person, message.Channel, said) { Target = message };
    });

    /// <summary>Presses a button.</summary>
    public static Task<DiscordInteraction> PressAsync(this DiscordPerson person, DiscordMessage message, string customId) =>
        BeginAsync(person, () => Use(person, message, MessageParts.Button(message, customId), null));

    /// <summary>Chooses from a select.</summary>
    public static Task<DiscordInteraction> SelectAsync(this DiscordPerson person, DiscordMessage message, string customId, params string[] values) =>
        BeginAsync(person, () => Use(person, message, MessageParts.Select(message, customId, values), values));

    /// <summary>Fills in the form that an interaction has brought, and sends it off.</summary>
    public static Task<DiscordInteraction> SubmitModalAsync(this DiscordPerson person, DiscordInteraction shown, params (string CustomId, string Value)[] fields) =>
        BeginAsync(person, () => new DiscordInteraction(person.Home, InteractionKind.ModalSubmit, person, shown.Channel, ModalForm.Fill(shown, fields)) { Source = shown.Source });

    private static DiscordInteraction Use(DiscordPerson person, DiscordMessage message, JsonObject component, string[]? values)
    {
        var said = new JsonObject
        {
            ["custom_id"] = component["custom_id"]!.DeepClone(),
            ["component_type"] = component["type"]!.DeepClone(),
            ["id"] = component["id"]?.DeepClone() ?? 1,
        };
        if (values is not null)
        {
            said["values"] = new JsonArray([.. values]);
        }

        return new DiscordInteraction(person.Home, InteractionKind.Component, person, message.Channel, said) { Source = message };
    }

    private static Task<DiscordInteraction> BeginAsync(DiscordPerson person, Func<DiscordInteraction> make) =>
        Talking.DoAsync(person, () => person.Home.InteractionDesk.Begin(make()));
}
