using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord.Messages;
using AxisBot.TestKit.Discord.Wire;

namespace AxisBot.TestKit.Discord.Rest;

/// <summary>Makes attachments of the files of a request.</summary>
internal static class Attachments
{
    /// <exception cref="RestRefusal">A file is too large.</exception>
    public static IReadOnlyList<DiscordAttachment> Of(RestCall call, JsonNode? said)
    {
        if (call.Request.Files.Any(file => file.Bytes.Length > InteractionWire.LargestFile))
        {
            throw RestRefusal.TooLarge();
        }

        var told = (said?["attachments"] as JsonArray ?? []).OfType<JsonObject>().ToLookup(attachment => attachment["id"]?.ToString());
        return [.. call.Request.Files.OrderBy(file => file.Number).Select(file => Of(call, file, told[$"{file.Number}"].FirstOrDefault()))];
    }

    private static DiscordAttachment Of(RestCall call, UploadedFile file, JsonObject? told) => new(
        call.Home.Ids.Next(), told?["filename"]?.ToString() ?? file.Name, file.ContentType, told?["description"]?.ToString(), file.Bytes);
}
