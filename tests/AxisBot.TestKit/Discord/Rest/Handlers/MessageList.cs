using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord.Wire;
using AxisBot.TestKit.Discord.World;

namespace AxisBot.TestKit.Discord.Rest.Handlers;

/// <summary>Reads a stretch of messages, the newest first.</summary>
internal static class MessageList
{
    private const int Usual = 50;
    private const int Most = 100;

    public static RestAnswer Read(RestCall call)
    {
        var channel = call.Channel();
        var limit = LimitOf(call.Request.Query.GetValueOrDefault("limit"));
        if (!Permission.Has(call.Bot, channel, DiscordPermissions.ReadMessageHistory))
        {
            return RestAnswer.Ok(new JsonArray());
        }

        var messages = channel.Messages.Where(message => !message.IsEphemeral).ToList();
        return RestAnswer.Ok(new JsonArray([.. Stretch(call, messages, limit).OrderByDescending(message => message.Id).Select(message => MessageWire.Of(message, call.ReadsAll))]));
    }

    private static int LimitOf(string? said)
    {
        if (said is null)
        {
            return Usual;
        }

        return int.TryParse(said, out var limit) && limit is >= 1 and <= Most
            ? limit
            : throw RestRefusal.InvalidForm(ErrorTree.Of("limit", "NUMBER_TYPE_RANGE", $"int value should be between 1 and {Most}."));
    }

    private static IEnumerable<DiscordMessage> Stretch(RestCall call, List<DiscordMessage> messages, int limit)
    {
        var said = new[] { "around", "before", "after" }.Where(call.Request.Query.ContainsKey).ToList();
        if (said.Count > 1)
        {
            throw RestRefusal.InvalidForm(ErrorTree.Of("", "QUERY_EXCLUSIVE", "around, before and after are mutually exclusive."));
        }

        var id = said.Count == 0 ? null : Snowflake.Parse(call.Request.Query[said[0]]);
        return said.FirstOrDefault() switch
        {
            "before" => messages.Where(message => message.Id < id!.Value).TakeLast(limit),
            "after" => messages.Where(message => message.Id > id!.Value).Take(limit),
            "around" => Around(messages, id!.Value, limit),
            _ => messages.TakeLast(limit),
        };
    }

    private static IEnumerable<DiscordMessage> Around(List<DiscordMessage> messages, Snowflake id, int limit)
    {
        var before = messages.Where(message => message.Id < id).TakeLast(limit / 2);
        return before.Concat(messages.Where(message => message.Id >= id).Take(limit - (limit / 2)));
    }
}
