using AxisBot.TestKit.Discord.Interactions;
using AxisBot.TestKit.Discord.Validation;
using AxisBot.TestKit.Discord.Wire;
using AxisBot.TestKit.Discord.World;

namespace AxisBot.TestKit.Discord.Rest.Handlers;

/// <summary>All further answers to an interaction.</summary>
internal static class FollowUpHandler
{
    private const string Webhook = "/webhooks/{app}/{token}";
    private const string One = Webhook + "/messages/{message}";
    private const string Original = "@original";

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("POST", Webhook, BucketNames.Webhook, RouteKey.Interaction, Create),
        new("GET", One, BucketNames.Webhook, RouteKey.Interaction, call => RestAnswer.Ok(MessageWire.Of(Find(call).Message, mayReadAll: true))),
        new("PATCH", One, BucketNames.Webhook, RouteKey.Interaction, Edit),
        new("DELETE", One, BucketNames.Webhook, RouteKey.Interaction, Delete),
    ];

    private static RestAnswer Create(RestCall call)
    {
        var interaction = Interaction(call);
        var body = call.Body(PayloadKind.FollowUp);
        var message = call.Home.InteractionDesk.FollowUp(interaction, body, Attachments.Of(call, body));
        return RestAnswer.Ok(MessageWire.Of(message, mayReadAll: true));
    }

    private static RestAnswer Edit(RestCall call)
    {
        var (interaction, message) = Find(call);
        var body = call.Body(PayloadKind.EditFollowUp);
        call.Home.InteractionDesk.Edit(interaction, message, body, Attachments.Of(call, body));
        return RestAnswer.Ok(MessageWire.Of(message, mayReadAll: true));
    }

    private static RestAnswer Delete(RestCall call)
    {
        var (interaction, message) = Find(call);
        call.Home.Messages.Delete(message);
        interaction.IsDeferred &= message != interaction.Original; // what follows stands for itself
        interaction.Note("deleted", message);
        return RestAnswer.NoContent;
    }

    private static (DiscordInteraction Interaction, DiscordMessage Message) Find(RestCall call)
    {
        var interaction = Interaction(call);
        var message = call["message"] == Original
            ? interaction.Original
            : interaction.FollowUps.Append(interaction.Original).FirstOrDefault(message => message?.Id == call.Id("message"));
        return message is { DeletedAt: null } ? (interaction, message) : throw RestRefusal.UnknownMessage();
    }

    private static DiscordInteraction Interaction(RestCall call) => call["app"] == call.Bot.Id.ToString()
        ? call.Home.InteractionDesk.Answered(call["token"])
        : throw RestRefusal.UnknownWebhook();
}
