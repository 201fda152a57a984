namespace AxisBot.SlackAdapter;

/// <summary>Tells by their beginning which of Slack's tokens and secrets is which, so that two that are swapped are named and not tried.</summary>
public static class TokenShape
{
    private const string Bot = "xoxb-";
    private const string App = "xapp-";
    private const string Quotes = "\"'";
    private const int ShortestToken = 12;
    private const int ShortestSecret = 16;

    private static readonly (string Start, string Is)[] Others =
    [
        (Bot, "is the token of the bot (xoxb-)"),
        (App, "is the token of the app (xapp-)"),
        ("xoxp-", "is the token of a person (xoxp-)"),
        ("xoxe", "is a token that expires (xoxe), which AxisBot does not renew"),
        ("xoxc-", "is the token of a browser (xoxc-)"),
        ("xoxd-", "is the cookie of a browser (xoxd-)"),
        ("xoxa-", "is a token of an older kind (xoxa-)"),
        ("xoxs-", "is a token of an older kind (xoxs-)"),
    ];

    /// <summary>What is wrong with the token of a bot, to stand behind it; null where nothing is.</summary>
    public static string? FaultInBotToken(string text) => FaultInToken(text, Bot, "Slack:AppToken");

    /// <summary>What is wrong with the token of an app, to stand behind it; null where nothing is.</summary>
    public static string? FaultInAppToken(string text) => FaultInToken(text, App, "Slack:BotToken");

    /// <summary>What is wrong with a secret that signs, to stand behind it; null where nothing is.</summary>
    public static string? FaultInSecret(string text) => FaultInAny(text)
        ?? (Others.FirstOrDefault(other => text.StartsWith(other.Start, StringComparison.Ordinal)) is { Is: { } kind } ? $"{kind} and no secret that signs"
        : text.Length < ShortestSecret ? $"has fewer than {ShortestSecret} characters"
        : null);

    private static string? FaultInToken(string text, string wanted, string otherKey)
    {
        if (FaultInAny(text) is { } fault)
        {
            return fault;
        }

        if (!text.StartsWith(wanted, StringComparison.Ordinal))
        {
            var other = Others.FirstOrDefault(known => text.StartsWith(known.Start, StringComparison.Ordinal));
            return other.Is is null ? $"does not begin with {wanted}"
                : other.Start is Bot or App ? $"{other.Is} and belongs to {otherKey}"
                : other.Is;
        }

        return text.Length < ShortestToken ? "is too short for a token" : null;
    }

    private static string? FaultInAny(string text) => text switch
    {
        [var first, .., var last] when first == last && Quotes.Contains(first) => "stands in quotation marks, which count",
        _ when text.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Bot ", StringComparison.OrdinalIgnoreCase) => "begins with a word that does not belong to it",
        _ when text.Any(char.IsWhiteSpace) => "holds a blank or a line break",
        _ when !text.All(c => c is > ' ' and <= '~') => "holds characters that no token has",
        _ => null,
    };
}
