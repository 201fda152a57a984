using System.Text.Json.Nodes;
using AxisBot.TestKit.Slack.Calls;
using AxisBot.TestKit.Slack.Methods;

namespace AxisBot.TestKit.Slack.Rules;

/// <summary>Refuses the messages that Slack refuses, and cuts the text that it cuts.</summary>
internal sealed class MessageRules(BlockRules blockRules, FileShelf shelf)
{
    /// <summary>Where a text is cut off.</summary>
    public const int LongestText = 40_000;

    private const int MostAttachments = 100;
    private const string MarkdownText = "markdown_text";

    /// <summary>The text of a message, cut where it is too long.</summary>
    public static string TextOf(Arguments arguments)
    {
        var text = arguments.AnyText("text") ?? arguments.Text(MarkdownText) ?? "";
        return text.Length > LongestText ? text[..LongestText] : text;
    }

    /// <summary>Whether the text is cut.</summary>
    public static bool IsTruncated(Arguments arguments) => arguments.Text("text")?.Length > LongestText;

    /// <summary>Why a message is refused; null where it is not.</summary>
    public ApiAnswer? Refuse(Arguments arguments, bool isMeasured = true)
    {
        if (arguments.Text(MarkdownText) is { } markdown)
        {
            return arguments.Text("text") is not null || arguments.Text("blocks") is not null ? ApiAnswer.Error("markdown_text_conflict")
                : markdown.Length > TextBlocks.LongestMarkdown ? ApiAnswer.Error("msg_too_long")
                : RefuseMetadata(arguments);
        }

        var blocks = arguments.Json("blocks") as JsonArray;
        if (arguments.Text("blocks") is not null && blocks is null)
        {
            return ApiAnswer.Error("invalid_blocks_format");
        }

        var attachments = arguments.Json("attachments") as JsonArray;
        if (arguments.Text("text") is null && blocks is not { Count: > 0 } && attachments is not { Count: > 0 })
        {
            return ApiAnswer.Error("no_text");
        }

        return attachments?.Count > MostAttachments ? ApiAnswer.Error("too_many_attachments")
            : RefuseMetadata(arguments) ?? (blocks is null ? null : blockRules.Refuse(blocks, Surface.Message, isMeasured) ?? RefuseFiles(blocks));
    }

    /// <summary>Why a change of a message is refused: what is too long is not cut there.</summary>
    public ApiAnswer? RefuseUpdate(Arguments arguments) => IsTruncated(arguments) ? ApiAnswer.Error("msg_too_long") : Refuse(arguments);

    /// <summary>A file that is not there yet is refused like one that will never be.</summary>
    private ApiAnswer? RefuseFiles(JsonArray blocks)
    {
        List<string> wrong = [.. blocks.OfType<JsonObject>().Index()
            .Where(block => block.Item["slack_file"] is JsonObject file && file["id"] is { } id && !shelf.IsReady((string?)id))
            .Select(block => $"invalid slack file [json-pointer:/blocks/{block.Index}/slack_file]")];
        return wrong.Count == 0 ? null : ApiAnswer.Error("invalid_blocks", wrong);
    }

    private static ApiAnswer? RefuseMetadata(Arguments arguments) =>
        arguments.Text("metadata") is null || arguments.Json("metadata") is JsonObject { } metadata && metadata["event_type"] is JsonValue && metadata["event_payload"] is JsonObject
            ? null
            : ApiAnswer.Error("invalid_metadata_format");
}
