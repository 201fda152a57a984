using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Knowledge.Figures.Reading;

/// <summary>Reads counts that leave out what they count, since it was just said: "Norland bought 36 tanks, Sudria 28 and Ostvale 96".</summary>
internal static class LeftOutNoun
{
    /// <summary>The counts right behind a party of which no reading tells the noun, with the noun of the count before them.</summary>
    public static List<Quantity> Read(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, IReadOnlyList<DateMention> dates, IReadOnlyList<Quantity> quantities)
    {
        var found = new List<Quantity>();
        foreach (var party in mentions.Where(mention => mention.Meaning is Party && mention.Form != NameForm.Adjective))
        {
            var at = party.End;
            if (at >= tokens.Count || !IsWholeNumber(tokens[at], out var value) || !EndsThere(tokens, at + 1)
                || dates.Any(date => at >= date.First && at < date.End) || quantities.Any(quantity => at >= quantity.First && at < quantity.End && !IsBare(quantity)))
            {
                continue;
            }

            if (quantities.LastOrDefault(quantity => quantity.First < at && !IsBare(quantity)) is { Kind: FigureKind.Count, IsDigits: true } before)
            {
                found.Add(new Quantity
                {
                    First = at,
                    End = at + 1,
                    Span = tokens[at].Span,
                    Kind = FigureKind.Count,
                    Value = value,
                    Unit = before.Unit,
                    Counted = before.Counted,
                    Owner = (Party)party.Meaning,
                    IsDigits = true,
                });
            }
        }

        return found;
    }

    /// <summary>Whether a reading gives a count and not what is counted.</summary>
    public static bool IsBare(Quantity quantity) => quantity is { Kind: FigureKind.Count, Unit: null };

    private static bool IsWholeNumber(Token token, out decimal value)
    {
        value = 0;
        return token.Kind == TokenKind.Number && token.Text.All(char.IsAsciiDigit) && decimal.TryParse(token.Text, out value);
    }

    private static bool EndsThere(IReadOnlyList<Token> tokens, int at) =>
        at >= tokens.Count || tokens[at].Text is "," or ";" or "." or "and" or "or" or "while";
}
