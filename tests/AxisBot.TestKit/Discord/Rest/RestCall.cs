using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord.Validation;
using AxisBot.TestKit.Discord.World;

namespace AxisBot.TestKit.Discord.Rest;

/// <summary>A request that has found its route.</summary>
internal sealed class RestCall(LoopbackDiscord home, RestRequest request, IReadOnlyDictionary<string, string> values)
{
    public LoopbackDiscord Home { get; } = home;

    public RestRequest Request { get; } = request;

    public DiscordPerson Bot => Home.World.Bot;

    /// <summary>Whether the application reads the content of all messages; over REST, what it was granted decides.</summary>
    public bool ReadsAll => Home.Settings.Granted.HasFlag(Gateway.GatewayIntents.MessageContent);

    public string this[string name] => values[name];

    public bool Has(string name) => values.ContainsKey(name);

    public Snowflake? Id(string name) => Snowflake.Parse(values[name]);

    /// <summary>What the request says, judged.</summary>
    public JsonObject Body(PayloadKind kind)
    {
        Judge(kind);
        return Request.Body as JsonObject ?? [];
    }

    /// <summary>Refuses what Discord refuses.</summary>
    public void Judge(PayloadKind kind)
    {
        var errors = Home.Judge.Errors(kind, Request.Body ?? new JsonObject(), Request.Files);
        if (errors.Count == 1 && errors[0].Code == FormError.Empty)
        {
            throw new RestRefusal(400, 50006, "Cannot send an empty message") { IsClientsFault = true };
        }

        if (errors.Count > 0)
        {
            throw RestRefusal.InvalidForm(ErrorTree.Of(errors.Select(error => (error.Path, error.Code, error.Message))));
        }
    }

    /// <summary>The channel of the path, if the bot sees it.</summary>
    public DiscordChannel Channel()
    {
        var channel = Home.World.FindChannel(Id("channel")) ?? throw RestRefusal.UnknownChannel();
        return Permission.Has(Bot, channel, DiscordPermissions.ViewChannel) ? channel : throw RestRefusal.MissingAccess();
    }

    /// <summary>The message of the path.</summary>
    public DiscordMessage Message(DiscordChannel channel)
    {
        var id = Id("message");
        return channel.Messages.FirstOrDefault(message => message.Id == id && !message.IsEphemeral) ?? throw RestRefusal.UnknownMessage();
    }

    public void Demand(DiscordChannel channel, DiscordPermissions permissions)
    {
        if (!Permission.Has(Bot, channel, permissions))
        {
            throw RestRefusal.MissingPermissions();
        }
    }
}
