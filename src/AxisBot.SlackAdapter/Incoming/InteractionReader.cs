using System.Text.Json;

namespace AxisBot.SlackAdapter.Incoming;

/// <summary>Reads what people press, choose and fill in.</summary>
internal sealed class InteractionReader(PressReader presses, ShortcutReader shortcuts, FormReader forms)
{
    /// <summary>What it means.</summary>
    public Arrival Read(JsonElement payload)
    {
        if (Payload.Text(payload, "team", "id") is not { } team || Payload.Text(payload, "user", "id") is not { } user)
        {
            return Arrival.Nothing;
        }

        return Payload.Text(payload, "type") switch
        {
            "block_actions" => presses.Read(payload, team, user),
            "message_action" => shortcuts.Read(payload, team, user),
            "view_submission" => forms.Read(payload, team, user),
            _ => Arrival.Nothing,
        };
    }
}
