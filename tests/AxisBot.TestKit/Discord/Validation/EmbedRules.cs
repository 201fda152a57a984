using AxisBot.TestKit.Discord.Messages;
using AxisBot.TestKit.Discord.Rest;

namespace AxisBot.TestKit.Discord.Validation;

/// <summary>What embeds must be like.</summary>
internal static class EmbedRules
{
    public const int LongestTitle = 256;
    public const int LongestDescription = 4096;
    public const int MostFields = 25;
    public const int LongestFieldName = 256;
    public const int LongestFieldValue = 1024;
    public const int LongestFooter = 2048;
    public const int LongestAuthor = 256;
    public const int LongestInAll = 6000;

    private const int LastColour = 0xFFFFFF;

    public static void Check(FormPart embeds, IReadOnlyList<UploadedFile> files)
    {
        embeds.Count(0, MessageRules.MostEmbeds);
        foreach (var embed in embeds.Items)
        {
            Check(embed);
            foreach (var picture in new[] { embed["image"], embed["thumbnail"] })
            {
                picture.Known("url", "proxy_url", "height", "width");
                FileReference.Check(picture["url"], files);
            }
        }

        var inAll = embeds.Items.Select(embed => embed.Object).OfType<System.Text.Json.Nodes.JsonObject>().SelectMany(EmbedText.Of).Sum(FormPart.LengthOf);
        if (inAll > LongestInAll)
        {
            embeds.Fail("MAX_EMBED_SIZE_EXCEEDED", $"Embed size exceeds maximum size of {LongestInAll}");
        }
    }

    private static void Check(FormPart embed)
    {
        embed.Known("type", "title", "description", "url", "timestamp", "color", "footer", "image", "thumbnail", "author", "fields", "provider", "video");
        embed["title"].Length(0, LongestTitle);
        embed["description"].Length(0, LongestDescription);
        embed["color"].Between(0, LastColour);
        embed["footer"].Known("text", "icon_url", "proxy_icon_url");
        embed["footer"]["text"].Length(0, LongestFooter);
        embed["author"].Known("name", "url", "icon_url", "proxy_icon_url");
        embed["author"]["name"].Length(0, LongestAuthor);
        CheckAddress(embed["url"]);
        embed["fields"].Count(0, MostFields);
        foreach (var field in embed["fields"].Items)
        {
            field.Known("name", "value", "inline");
            field["name"].RequiredLength(1, LongestFieldName);
            field["value"].RequiredLength(1, LongestFieldValue);
        }
    }

    private static void CheckAddress(FormPart address)
    {
        address.Length(0, 2048);
        if (address.Text is { Length: > 0 } text && !(Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
        {
            address.Fail("URL_TYPE_INVALID_SCHEME", "It is no address of the web.");
        }
    }
}
