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

    /// <summary>Shares that stand right behind a party in a row of such belong to it: "Norland 11% and Sudria 8%".</summary>
    public static void GiveOwners(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, List<Quantity> quantities)
    {
        for (var i = 1; i < quantities.Count; i++)
        {
            if (quantities[i].Kind == FigureKind.Percent && quantities[i - 1].Kind == FigureKind.Percent && EndsThere(tokens, quantities[i].End)
                && mentions.FirstOrDefault(mention => mention.End == quantities[i].First && mention.Start >= quantities[i - 1].End && mention.Form != NameForm.Adjective)?.Meaning is Party party)
            {
                quantities[i] = quantities[i] with { Owner = party };
            }
        }
    }

    /// <summary>Whether a reading gives a count and not what is counted.</summary>
    public static bool IsBare(Quantity quantity) => quantity is { Kind: FigureKind.Count, Unit: null };

    /// <summary>"In 2020 there were 26": nothing but the number is told, since the sentence before has told what is counted.</summary>
    public static bool IsOnlyCounted(IReadOnlyList<Token> tokens, int number) =>
        number > 1 && tokens[number - 1].Text is "were" or "are" or "was" or "is" && tokens[number - 2].Text is "there" or "it" && EndsThere(tokens, number + 1);

    private static bool IsWholeNumber(Token token, out decimal value)
    {
        value = 0;
        return token.Kind == TokenKind.Number && token.Text.All(char.IsAsciiDigit) && decimal.TryParse(token.Text, out value);
    }

    private static bool EndsThere(IReadOnlyList<Token> tokens, int at) =>
        at >= tokens.Count || tokens[at].Text is "," or ";" or "." or "and" or "or" or "while";
}
