using System.Text.Json.Nodes;

namespace AxisBot.TestKit.Discord.Rest;

/// <summary>Ends the handling of a request: Discord says no.</summary>
internal sealed class RestRefusal(int status, int code, string message, JsonObject? errors = null) : Exception(message)
{
    public RestAnswer Answer { get; } = RestAnswer.Error(status, code, message, errors);

    /// <summary>Whether no well-behaved client is answered so.</summary>
    public bool IsClientsFault { get; init; }

    public static RestRefusal Unknown(string what, int code) => new(404, code, $"Unknown {what}");

    public static RestRefusal UnknownChannel() => Unknown("Channel", 10003);

    public static RestRefusal UnknownMessage() => Unknown("Message", 10008);

    public static RestRefusal UnknownWebhook() => Unknown("Webhook", 10015);

    public static RestRefusal UnknownInteraction() => Unknown("interaction", 10062);

    public static RestRefusal MissingAccess() => new(403, 50001, "Missing Access");

    public static RestRefusal MissingPermissions() => new(403, 50013, "Missing Permissions");

    public static RestRefusal InvalidForm(JsonObject errors) => new(400, 50035, "Invalid Form Body", errors) { IsClientsFault = true };

    public static RestRefusal TooLarge() => new(413, 40005, "Request entity too large") { IsClientsFault = true };
}
