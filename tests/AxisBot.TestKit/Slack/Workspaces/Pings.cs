using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AxisBot.TestKit.Slack.Workspaces;

/// <summary>Finds whom a message would call upon. Slack has no way to forbid it: only what is escaped calls nobody.</summary>
internal static partial class Pings
{
    /// <summary>The marks that call somebody, of the text and of all texts in the blocks but plain ones.</summary>
    public static IReadOnlyList<string> In(Post post) => [.. Marks(post.Text), .. In(post.Blocks), .. post.Pieces.SelectMany(In)];

    private static IEnumerable<string> In(JsonNode? node) => node switch
    {
        JsonObject text when text["type"]?.ToString() == "plain_text" => [],
        JsonObject members => members.SelectMany(member => In(member.Value)),
        JsonArray items => items.SelectMany(In),
        JsonValue value when value.TryGetValue<string>(out var text) => Marks(text),
        _ => [],
    };

    private static IEnumerable<string> Marks(string text) => Mark().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"<(!(channel|here|everyone|subteam\^\w+)|@\w+)(\|[^>]*)?>")]
    private static partial Regex Mark();
}
