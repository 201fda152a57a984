using System.Text.Json.Nodes;
using AxisBot.TestKit.Slack.Calls;
using AxisBot.TestKit.Slack.Methods;
using AxisBot.TestKit.Slack.Workspaces;

namespace AxisBot.TestKit.Slack.Rules;

/// <summary>Refuses what Slack refuses of text that is streamed.</summary>
internal sealed class StreamRules(BlockRules blockRules)
{
    private const string MarkdownText = "markdown_text";
    private const string Blocks = "blocks";

    /// <summary>The text that a call brings, and the pieces beside it.</summary>
    public static (string Text, IReadOnlyList<JsonObject> Pieces) ContentOf(Arguments arguments)
    {
        var pieces = (arguments.Json("chunks") as JsonArray ?? []).OfType<JsonObject>().ToList();
        var text = string.Concat(pieces.Where(IsText).Select(piece => (string?)piece["text"]));
        return ((arguments.Text(MarkdownText) ?? "") + text, [.. pieces.Where(piece => !IsText(piece))]);
    }

    /// <summary>Why a call's content is refused; null where it is not.</summary>
    public ApiAnswer? Refuse(Arguments arguments, bool contentIsNeeded)
    {
        var text = arguments.Text(MarkdownText);
        var pieces = arguments.Json("chunks");
        if (text is not null && pieces is JsonArray { Count: > 0 })
        {
            return ApiAnswer.Error("markdown_text_conflict");
        }

        if (contentIsNeeded && text is null && pieces is not JsonArray { Count: > 0 })
        {
            return ApiAnswer.Error("no_text");
        }

        if (pieces is not null and not JsonArray)
        {
            return ApiAnswer.Error("invalid_chunks");
        }

        return text?.Length > TextBlocks.LongestMarkdown
            ? ApiAnswer.Error("msg_too_long")
            : (pieces as JsonArray)?.Select(RefusePiece).FirstOrDefault(refused => refused is not null);
    }

    /// <summary>Why the end of a stream is refused: its blocks, its metadata, its status.</summary>
    public ApiAnswer? RefuseEnd(Arguments arguments)
    {
        if (arguments.Text("session_status") is { } status && !SessionMethods.IsStatus(status))
        {
            return ApiAnswer.Error("invalid_arguments", "must be one of active, processing, suspended, closed [json-pointer:/session_status]");
        }

        return arguments.Text(Blocks) is null ? null
            : arguments.Json(Blocks) is JsonArray blocks ? blockRules.Refuse(blocks, Surface.Message)
            : ApiAnswer.Error("invalid_blocks_format");
    }

    /// <summary>A message does not grow beyond what a message may hold.</summary>
    public static ApiAnswer? RefuseTotal(Post post, Arguments arguments) =>
        post.Text.Length + ContentOf(arguments).Text.Length > MessageRules.LongestText ? ApiAnswer.Error("msg_too_long") : null;

    private static bool IsText(JsonObject piece) => (string?)piece["type"] == MarkdownText;

    private ApiAnswer? RefusePiece(JsonNode? node)
    {
        if (node is not JsonObject piece)
        {
            return ApiAnswer.Error("invalid_chunks");
        }

        if ((string?)piece["type"] == Blocks)
        {
            return piece[Blocks] is JsonArray blocks ? blockRules.Refuse(blocks, Surface.Message) : ApiAnswer.Error("invalid_chunks");
        }

        var findings = new Findings();
        Check(new Place(piece, "/chunks", findings));
        return findings.Found.Count == 0 ? null : ApiAnswer.Error("invalid_chunks", findings.Found);
    }

    private static void Check(Place piece)
    {
        switch (piece.Type)
        {
            case MarkdownText:
                piece.Only("type", "text");
                piece.Letters("text", TextBlocks.LongestMarkdown, isNeeded: true);
                break;
            case "task_update":
                piece.Only("type", "id", "title", "status", "details", "output", "sources");
                piece.Letters("id", 255, isNeeded: true);
                piece.Letters("title", TextBlocks.LongestMarkdown, isNeeded: true);
                piece.OneOf("status", isNeeded: true, "pending", "in_progress", "complete", "error");
                break;
            case "plan_update":
                piece.Only("type", "title");
                piece.Letters("title", TextBlocks.LongestMarkdown, isNeeded: true);
                break;
            default:
                piece.Say("type", $"unsupported type: {piece.Type}");
                break;
        }
    }
}
