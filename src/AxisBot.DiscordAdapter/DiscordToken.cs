using System.Text;

namespace AxisBot.DiscordAdapter;

/// <summary>Tells by its form whether a text can be the token of a bot, so that another of Discord's words is named and not tried.</summary>
public static class DiscordToken
{
    private const int Shortest = 20;
    private const int SecretLength = 32;
    private const int KeyLength = 64;
    private const string Quotes = "\"'";

    /// <summary>What is wrong with it, to stand behind it; null where nothing is.</summary>
    public static string? FaultIn(string text) => text switch
    {
        [var first, .., var last] when first == last && Quotes.Contains(first) => "stands in quotation marks, which count",
        _ when text.StartsWith("Bot ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) => "begins with a word that does not belong to it",
        _ when text.Any(char.IsWhiteSpace) => "holds a blank or a line break",
        _ when text.StartsWith("xox", StringComparison.Ordinal) || text.StartsWith("xapp-", StringComparison.Ordinal) => "is a token of Slack and belongs to Slack:BotToken or Slack:AppToken",
        _ when !text.All(c => c is > ' ' and <= '~') => "holds characters that no token has",
        _ when text.All(char.IsAsciiDigit) => "is the id of the application, and no token",
        _ when text.Length == KeyLength && text.All(char.IsAsciiHexDigit) => "is the public key of the application, and no token",
        _ when text.Length == SecretLength && !text.Contains('.', StringComparison.Ordinal) => "is the client secret of the application, and no token",
        _ when text.Split('.').Length < 3 => "has not the three parts of a token, with dots between them",
        _ when text.Length < Shortest => "is too short for a token",
        _ => null,
    };

    /// <summary>Names the bot that a token is of, so that another bot finds nothing that this one kept.</summary>
    internal static string OwnerOf(string token) => ApplicationOf(token) ?? "unknown";

    /// <summary>The id of the application that a token is of; null where it does not tell.</summary>
    public static string? ApplicationOf(string token)
    {
        var first = token.Split('.')[0];
        try
        {
            var text = Encoding.ASCII.GetString(Convert.FromBase64String(first.PadRight((first.Length + 3) / 4 * 4, '=')));
            return Id.Parse(text) is { } id ? $"{id}" : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
