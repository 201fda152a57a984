using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Knowledge.Figures;

/// <summary>Reads from whom to whom something goes, in an article's sentence or in a question.</summary>
public static class FlowReader
{
    private static readonly HashSet<string> Outward = Stems("export sell sold supply deliver ship send provide transfer give hand furnish donate");
    private static readonly HashSet<string> Inward = Stems("import buy bought purchase get receive obtain acquire buyer importer take source");
    private static readonly HashSet<string> Neutral = Stems("flow go come ship delivery shipment supply sale transfer oil gas crude energy coal grain weapon arms good trade export");

    /// <summary>The flow that a stretch of tokens tells.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="mentions">What they name.</param>
    /// <param name="first">Number of the first token of the stretch.</param>
    /// <param name="end">Number of the first token behind it.</param>
    public static Flow Read(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, int first, int end)
    {
        return Read(tokens, mentions, first, end, first, end);
    }

    /// <summary>The flow that a part of a clause tells, whose verb may stand in another part of it.</summary>
    internal static Flow Read(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, int clauseFirst, int clauseEnd, int first, int end)
    {
        var isInward = Contains(tokens, clauseFirst, clauseEnd, Inward);
        var isOutward = Contains(tokens, clauseFirst, clauseEnd, Outward);
        if (!isInward && !isOutward && !Contains(tokens, clauseFirst, clauseEnd, Neutral))
        {
            return Flow.Unknown;
        }

        Party? from = null;
        Party? to = null;
        foreach (var mention in mentions)
        {
            if (mention.Meaning is not Party party || mention.Start < first || mention.Start >= end)
            {
                continue;
            }

            switch (RoleOf(tokens, mention, isInward, isOutward, first))
            {
                case Role.From:
                    from ??= party;
                    break;
                case Role.To:
                    to ??= party;
                    break;
            }
        }

        return from == to ? Flow.Unknown : new Flow(from, to);
    }

    private enum Role
    {
        None,
        From,
        To,
    }

    private static Role RoleOf(IReadOnlyList<Token> tokens, Mention mention, bool isInward, bool isOutward, int first)
    {
        var before = mention.Start > first ? tokens[mention.Start - 1].Text : "";
        var beforeThat = mention.Start > first + 1 ? tokens[mention.Start - 2].Text : "";
        before = before is "the" or "a" ? beforeThat : before;
        switch (before)
        {
            case "to" or "into" or "toward" or "towards":
                return Role.To;
            case "from":
                return Role.From;
            case "by" when isInward:
                return Role.To;
            case "by" when isOutward:
                return Role.From;
            case "of" when isInward && !isOutward && mention.Form == NameForm.Adjective:
                return Role.From;
        }

        var next = mention.End < tokens.Count ? tokens[mention.End] : null;
        var isPossessive = next?.Kind == TokenKind.Possessive || mention.Form == NameForm.Adjective;
        var governed = GovernedBy(tokens, mention.End + (next?.Kind == TokenKind.Possessive ? 1 : 0));
        if (isPossessive)
        {
            return governed switch
            {
                Role.To => Role.To,
                Role.From => Role.From,
                _ => isInward && !isOutward && IsObject(tokens, mention.Start, first) ? Role.From : Role.None,
            };
        }

        return governed != Role.None ? governed : Role.None;
    }

    /// <summary>Which side the nearest verb or noun of flow behind a party makes it.</summary>
    private static Role GovernedBy(IReadOnlyList<Token> tokens, int start)
    {
        for (var i = start; i < Math.Min(tokens.Count, start + 6); i++)
        {
            if (tokens[i].Text is "," or ";" or "to" or "from" or "by" or "and")
            {
                return Role.None;
            }

            if (Inward.Contains(tokens[i].Stem))
            {
                return Role.To;
            }

            if (Outward.Contains(tokens[i].Stem))
            {
                return IsHomeward(tokens, i) ? Role.To : Role.From;
            }
        }

        return Role.None;
    }

    /// <summary>What people send home goes to the country that they are of.</summary>
    private static bool IsHomeward(IReadOnlyList<Token> tokens, int verb) =>
        Enumerable.Range(verb + 1, Math.Min(2, tokens.Count - verb - 1)).Any(i => tokens[i].Text == "home");

    private static bool IsObject(IReadOnlyList<Token> tokens, int start, int first)
    {
        for (var i = start - 1; i >= Math.Max(first, start - 6); i--)
        {
            if (Inward.Contains(tokens[i].Stem))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Contains(IReadOnlyList<Token> tokens, int first, int end, HashSet<string> stems)
    {
        for (var i = first; i < end; i++)
        {
            if (stems.Contains(tokens[i].Stem))
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<string> Stems(string words) => words.Split(' ').Select(Tokenizer.Stem).ToHashSet(StringComparer.Ordinal);
}
