using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord.Interactions;
using AxisBot.TestKit.Discord.Validation;
using AxisBot.TestKit.Discord.Wire;

namespace AxisBot.TestKit.Discord.Rest.Handlers;

/// <summary>The first answer to an interaction.</summary>
internal static class CallbackHandler
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("POST", "/interactions/{interaction}/{token}/callback", BucketNames.None, RouteKey.Interaction, Answer),
    ];

    private static RestAnswer Answer(RestCall call)
    {
        var interaction = call.Home.InteractionDesk.Unanswered(call.Id("interaction"), call["token"]);
        var body = call.Body(PayloadKind.Callback);
        call.Home.InteractionDesk.Acknowledge(interaction, body, Attachments.Of(call, body["data"]));
        return call.Request.Says("with_response") ? RestAnswer.Ok(Write(interaction)) : RestAnswer.NoContent;
    }

    private static JsonObject Write(DiscordInteraction interaction)
    {
        var kind = interaction.AcknowledgedWith!.Value;
        var written = new JsonObject
        {
            ["interaction"] = new JsonObject
            {
                ["id"] = interaction.Id.ToString(),
                ["type"] = (int)interaction.Kind,
                ["response_message_id"] = interaction.Original?.Id.ToString(),
                ["response_message_loading"] = interaction.Original?.IsLoading ?? false,
                ["response_message_ephemeral"] = interaction.Original?.IsEphemeral ?? false,
            },
        };
        written["resource"] = new JsonObject { ["type"] = kind };
        if (kind is CallbackRules.Message or CallbackRules.DeferredMessage or CallbackRules.UpdateMessage)
        {
            written["resource"]!["message"] = MessageWire.Of(interaction.Original!, mayReadAll: true);
        }

        return written;
    }
}
