using System.Text.Json;

namespace AxisBot.Models.Replies;

/// <summary>The form in which a reply is demanded.</summary>
internal sealed class ReplyForm
{
    private ReplyForm(string name, string inWords, string schema)
    {
        Name = name;
        InWords = inWords;
        using var document = JsonDocument.Parse(schema);
        Schema = document.RootElement.Clone();
    }

    /// <summary>Claims with the numbers of the passages that they cite.</summary>
    public static ReplyForm Claims { get; } = new(
        "claims",
        """one JSON object and nothing else: {"claims":[{"text":"one sentence","sources":[1]}]}""",
        """
        {
          "type": "object",
          "properties": {
            "claims": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "text": { "type": "string" },
                  "sources": { "type": "array", "items": { "type": "integer" } }
                },
                "required": ["text", "sources"],
                "additionalProperties": false
              }
            }
          },
          "required": ["claims"],
          "additionalProperties": false
        }
        """);

    /// <summary>A question in other words, or none.</summary>
    public static ReplyForm Rewording { get; } = new(
        "rewording",
        """one JSON object and nothing else: {"question":"the question in other words"} or {"question":null}""",
        """
        {
          "type": "object",
          "properties": { "question": { "type": ["string", "null"] } },
          "required": ["question"],
          "additionalProperties": false
        }
        """);

    /// <summary>What endpoints call it.</summary>
    public string Name { get; }

    /// <summary>The same for a model to read, where no endpoint sees to it.</summary>
    public string InWords { get; }

    /// <summary>The same as a JSON schema.</summary>
    public JsonElement Schema { get; }
}
