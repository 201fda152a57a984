using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord.Messages;
using AxisBot.TestKit.Discord.Rest;
using AxisBot.TestKit.Discord.Validation;
using AxisBot.TestKit.Discord.World;

namespace AxisBot.TestKit.Discord.Interactions;

/// <summary>Takes the answers to interactions, and refuses those that come late or twice. Its caller holds the gate.</summary>
internal sealed class InteractionDesk(LoopbackDiscord home)
{
    private static readonly Dictionary<InteractionKind, int[]> Possible = new()
    {
        [InteractionKind.Command] = [CallbackRules.Message, CallbackRules.DeferredMessage, CallbackRules.Modal],
        [InteractionKind.Component] = [CallbackRules.Message, CallbackRules.DeferredMessage, CallbackRules.DeferredUpdate, CallbackRules.UpdateMessage, CallbackRules.Modal],
        [InteractionKind.Autocomplete] = [CallbackRules.Autocomplete],
        [InteractionKind.ModalSubmit] = [CallbackRules.Message, CallbackRules.DeferredMessage, CallbackRules.DeferredUpdate, CallbackRules.UpdateMessage],
    };

    private readonly Dictionary<string, DiscordInteraction> _byToken = [];

    /// <summary>Tells the bot of an interaction.</summary>
    public DiscordInteraction Begin(DiscordInteraction interaction)
    {
        _byToken[interaction.Token] = interaction;
        home.Interactions.Add(interaction);
        home.Events.InteractionCreated(interaction);
        return interaction;
    }

    /// <summary>The interaction of a token, for the first answer.</summary>
    public DiscordInteraction Unanswered(Snowflake? id, string token)
    {
        var interaction = _byToken.GetValueOrDefault(token);
        if (interaction is null || interaction.Id != id || interaction.HasFailed)
        {
            throw RestRefusal.UnknownInteraction();
        }

        return interaction.AcknowledgedAt is null ? interaction : throw new RestRefusal(400, 40060, "Interaction has already been acknowledged.");
    }

    /// <summary>The interaction of a token, for all further answers.</summary>
    public DiscordInteraction Answered(string token)
    {
        var interaction = _byToken.GetValueOrDefault(token);
        if (interaction?.AcknowledgedAt is null)
        {
            throw RestRefusal.UnknownWebhook();
        }

        return interaction.IsOver ? throw new RestRefusal(401, 50027, "Invalid Webhook Token") : interaction;
    }

    /// <summary>Takes the first answer.</summary>
    public void Acknowledge(DiscordInteraction interaction, JsonObject body, IReadOnlyList<DiscordAttachment> files)
    {
        var kind = body["type"]!.GetValue<int>();
        if (!Possible[interaction.Kind].Contains(kind) || (kind is CallbackRules.DeferredUpdate or CallbackRules.UpdateMessage && interaction.Source is null))
        {
            throw RestRefusal.InvalidForm(ErrorTree.Of("type", "INTERACTION_TYPE_INVALID", $"A callback of type {kind} does not answer {interaction.Kind}."));
        }

        var said = body["data"] as JsonObject ?? [];
        switch (kind)
        {
            case CallbackRules.Message or CallbackRules.DeferredMessage:
                interaction.IsDeferred = kind == CallbackRules.DeferredMessage;
                interaction.Original = Post(interaction, said, files, interaction.IsDeferred ? MessageMarks.Loading : MessageMarks.None);
                break;
            case CallbackRules.DeferredUpdate:
                interaction.Original = interaction.Source;
                break;
            case CallbackRules.UpdateMessage:
                interaction.Original = interaction.Source;
                Edit(interaction.Source!, said, files);
                break;
            case CallbackRules.Autocomplete:
                interaction.Choices = [.. (said["choices"] as JsonArray ?? []).Select(choice => (choice!["name"]!.ToString(), choice["value"]!.ToString()))];
                break;
            case CallbackRules.Modal:
                interaction.Modal = said.DeepClone().AsObject();
                break;
        }

        interaction.Acknowledge(kind, interaction.Original);
    }

    /// <summary>Takes a further answer. The first one after "is thinking" takes its place.</summary>
    public DiscordMessage FollowUp(DiscordInteraction interaction, JsonObject said, IReadOnlyList<DiscordAttachment> files)
    {
        if (interaction is { IsDeferred: true, Original: { } original })
        {
            interaction.IsDeferred = false;
            home.Complain($"follow-up to {interaction}", "a follow-up in place of the edit that a deferred answer wants");
            Edit(original, said, files);
            interaction.Note("edited", original);
            return original;
        }

        if (interaction.IsOfUserAlone && interaction.FollowUps.Count >= DiscordInteraction.MostFollowUpsOfUsers)
        {
            throw new RestRefusal(400, 40094, "No more follow-ups");
        }

        var message = Post(interaction, said, files, MessageMarks.None);
        interaction.FollowUps = [.. interaction.FollowUps, message];
        interaction.Note("followed up", message);
        return message;
    }

    /// <summary>Changes an answer.</summary>
    public DiscordMessage Edit(DiscordInteraction interaction, DiscordMessage message, JsonObject said, IReadOnlyList<DiscordAttachment> files)
    {
        if (message == interaction.Original)
        {
            interaction.IsDeferred = false;
        }

        Edit(message, said, files);
        interaction.Note("edited", message);
        return message;
    }

    private void Edit(DiscordMessage message, JsonObject said, IReadOnlyList<DiscordAttachment> files) =>
        home.Messages.Edit(message, RevisionReader.Change(message.Now, said, files), AllowedMentions.Read(said, AllowedMentions.OfWebhook));

    private DiscordMessage Post(DiscordInteraction interaction, JsonObject said, IReadOnlyList<DiscordAttachment> files, MessageMarks more) =>
        home.Messages.Post(RevisionReader.Draft(interaction.Channel, home.World.Bot, said, files, more) with
        {
            Allowed = AllowedMentions.Read(said, AllowedMentions.OfWebhook),
            Answers = interaction,
            ReplyTo = interaction.Source,
        });
}
