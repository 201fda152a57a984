using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord.World;

namespace AxisBot.TestKit.Discord.Rest;

/// <summary>Remembers for a few minutes which message was posted with which nonce.</summary>
internal sealed class NonceBook(LoopbackDiscordSettings settings, TimeProvider time)
{
    private readonly Dictionary<string, DiscordMessage> _posted = [];

    /// <summary>The message that was posted with the same nonce, where the request wants that to be looked for.</summary>
    public DiscordMessage? Find(JsonObject body) =>
        IsEnforced(body) && _posted.GetValueOrDefault(body["nonce"]!.ToString()) is { } earlier && time.GetUtcNow() - earlier.SentAt <= settings.NonceWindow
            ? earlier
            : null;

    public void Remember(JsonObject body, DiscordMessage message)
    {
        if (body["nonce"] is { } nonce)
        {
            _posted[nonce.ToString()] = message;
        }
    }

    private static bool IsEnforced(JsonObject body) => body["nonce"] is not null && body["enforce_nonce"]?.GetValue<bool>() == true;
}
