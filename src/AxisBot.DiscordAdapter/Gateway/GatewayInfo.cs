using System.Text.Json;
using AxisBot.DiscordAdapter.Rest;

namespace AxisBot.DiscordAdapter.Gateway;

/// <summary>What Discord says of its gateway.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Shards">How many connections it recommends.</param>
/// <param name="Total">How many identifies a day there are.</param>
/// <param name="Remaining">How many of them are left.</param>
/// <param name="ResetAfter">How long it is until there are all of them again.</param>
/// <param name="AtOnce">How many shards may identify within five seconds.</param>
internal sealed record GatewayInfo(Uri Address, int Shards, int Total, int Remaining, TimeSpan ResetAfter, int AtOnce)
{
    private const int UsualTotal = 1000;
    private const int MostShards = 10_000;

    /// <summary>Reads it; null where too little of it can be read.</summary>
    public static GatewayInfo? Read(JsonElement said)
    {
        if (!Uri.TryCreate(said.Text("url"), UriKind.Absolute, out var address) || address.Scheme is not ("ws" or "wss"))
        {
            return null;
        }

        var limit = said.Part("session_start_limit");
        var total = Math.Max(1, limit.Number("total") ?? UsualTotal);
        return new GatewayInfo(
            address,
            Math.Clamp(said.Number("shards") ?? 1, 1, MostShards),
            total,
            Math.Max(0, limit.Number("remaining") ?? total),
            TimeSpan.FromMilliseconds(Math.Clamp(limit.Real("reset_after") ?? 0, 0, TimeSpan.FromDays(1).TotalMilliseconds)),
            Math.Max(1, limit.Number("max_concurrency") ?? 1));
    }

    /// <summary>Asks for it; null where Discord did not say.</summary>
    public static async Task<GatewayInfo?> AskAsync(DiscordRest rest, CancellationToken cancellation) =>
        await rest.SendAsync(Calls.Gateway(), cancellation).ConfigureAwait(false) is Done done ? Read(done.Body) : null;
}
