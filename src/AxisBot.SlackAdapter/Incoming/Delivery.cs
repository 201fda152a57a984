using System.Text.Json;

namespace AxisBot.SlackAdapter.Incoming;

/// <summary>What sort of thing Slack tells.</summary>
internal enum DeliveryKind
{
    /// <summary>Something happened.</summary>
    Event,

    /// <summary>Somebody pressed, chose or filled in something.</summary>
    Interaction,

    /// <summary>Somebody called the command.</summary>
    Command,
}

/// <summary>Something that Slack tells, by whichever way it came.</summary>
/// <param name="Kind">What sort of thing it is.</param>
/// <param name="Payload">What it says.</param>
internal sealed record Delivery(DeliveryKind Kind, JsonElement Payload)
{
    /// <summary>The sort as it is counted.</summary>
    public string Sort => Kind switch { DeliveryKind.Event => "event", DeliveryKind.Interaction => "interaction", _ => "command" };
}
