using AxisBot.Conversations.Cards;

namespace AxisBot.Settings;

/// <summary>The rules that the settings of embeddings keep to.</summary>
internal static class EmbeddingRules
{
    private const int LongestModel = 200;

    /// <summary>The address of the interface; empty for none. A model on this machine or in this house often speaks plain http.</summary>
    public static Rule<Uri?> Endpoint { get; } = new(Rules.WebSite.Wanted, "https://api.openai.com/v1/", FoundForm.Text, Rules.WebSite.Read);

    /// <summary>The name of a model; empty for none.</summary>
    public static Rule<string> Model { get; } = new("the name of a model for embeddings", "text-embedding-3-small", FoundForm.Text, text => text switch
    {
        _ when text.Any(char.IsControl) => new(null, "holds a control character"),
        { Length: > LongestModel } => new(null, "is longer than the name of any model"),
        _ when Secrets.IsIn(text) => new(null, "looks like a secret"),
        _ => new(text),
    });

    /// <summary>The key of the interface; empty for none.</summary>
    public static Rule<string> Key { get; } = Rules.EndpointKey("the key of the endpoint");
}
