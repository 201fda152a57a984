using AxisBot.Knowledge.Figures;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Answering.Questions;

/// <summary>Decides what is wanted, from the cues and from what is named.</summary>
internal static class IntentReader
{
    private const int MostOtherWords = 1;
    private const int LongestDefinition = 7;

    private static readonly HashSet<string> Comparatives = new(StringComparer.Ordinal)
    {
        "more", "less", "bigger", "larger", "greater", "higher", "smaller", "lower", "earlier", "later", "first", "most", "least", "longer", "shorter", "fewer", "biggest", "largest",
        "pricier", "costlier", "cheaper", "dearer", "richer", "poorer", "stronger", "weaker", "faster", "slower", "heavier", "newer",
    };

    public static Intent Read(
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Mention> mentions,
        Vocabulary vocabulary,
        IReadOnlySet<string> cues,
        Wanted wanted,
        IReadOnlyList<StatedTime> times)
    {
        if (cues.Contains(Cue.Check))
        {
            return Intent.Check;
        }

        if ((cues.Contains(Cue.Conflict) && SpeaksOfArticles(tokens, vocabulary)) || OpenConflict.IsAskedFor(tokens, vocabulary.Asking))
        {
            return Intent.Conflict;
        }

        if ((cues.Contains(Cue.Change) && !cues.Overlaps([Cue.Who, Cue.When]) && NamesMeasure(mentions)) || IsChange(tokens, mentions, vocabulary, times))
        {
            return Intent.Change;
        }

        if (!cues.Contains(Cue.Why) && IsComparison(tokens, cues))
        {
            return Intent.Comparison;
        }

        if (cues.Contains(Cue.When))
        {
            return Intent.Date;
        }

        if (wanted.IsExplicit)
        {
            return Intent.Figure;
        }

        if (cues.Contains(Cue.List))
        {
            return Intent.List;
        }

        return cues.Contains(Cue.Definition) && !cues.Contains(Cue.Why) && tokens.Count(token => token.IsTerm) <= LongestDefinition ? Intent.Definition
            : IsBareFigure(tokens, mentions, times, cues, vocabulary) ? Intent.Figure
            : Intent.Fact;
    }

    /// <summary>Two times and something that moves ("from 2021 to 2024"), or a yes-or-no question about a movement.</summary>
    private static bool IsChange(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, Vocabulary vocabulary, IReadOnlyList<StatedTime> times)
    {
        var moves = mentions.Any(mention => mention.Meaning is Concept concept && (vocabulary.Rising.Contains(concept) || vocabulary.Falling.Contains(concept)));
        if (moves && times is [{ Period.IsOpen: true } or { Edge: "since" or "after" }] && NamesMeasure(mentions) && tokens.Count > 0 && tokens[0].Text is "did" or "has" or "have" or "is" or "are")
        {
            return true;
        }

        var isSpan = times.Count >= 2 || times.Any(time => time.Period.Grain == PeriodGrain.Span && time.Period.FirstYear != time.Period.LastYear && !time.Period.IsOpen);
        return isSpan && NamesMeasure(mentions) && (moves || tokens.Any(token => token.Text is "to" or "vs" or "versus" or "between" or "into" or "and" or "above" or "below" or "than" or "over" or "against"));
    }

    private static bool NamesMeasure(IReadOnlyList<Mention> mentions) => mentions.Any(mention => mention.Meaning is Concept { IsMeasure: true });

    /// <summary>Articles differ, agree and contradict one another; what countries differ about is no conflict of articles.</summary>
    private static bool SpeaksOfArticles(IReadOnlyList<Token> tokens, Vocabulary vocabulary) =>
        tokens.Any(token => vocabulary.Asking.ArticleNouns.Contains(token.Text) || token.Text == "here");

    private static bool IsComparison(IReadOnlyList<Token> tokens, IReadOnlySet<string> cues) =>
        cues.Contains(Cue.Compare) && tokens.Any(token => Comparatives.Contains(token.Text) || token.Text is "compare" or "vs" or "versus" or "next");

    /// <summary>A question without a question word that names little but a measure and a time: "trade figure for 2024".</summary>
    public static bool IsBareFigure(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, IReadOnlyList<StatedTime> times, IReadOnlySet<string> cues, Vocabulary vocabulary)
    {
        if (times.Count == 0 || cues.Overlaps([Cue.Why, Cue.How, Cue.Who, Cue.Where, Cue.List, Cue.When]) || !NamesMeasure(mentions))
        {
            return false;
        }

        var others = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var isTime = times.Any(time => i >= time.First && i < time.End);
            var isAccounted = isTime
                || !tokens[i].IsTerm
                || tokens[i].Kind == TokenKind.Number
                || mentions.Any(mention => (mention.Meaning is Party || mention.Meaning is Concept { IsMeasure: true }) && i >= mention.Start && i < mention.End)
                || vocabulary.Asking.FunctionWords("en").Contains(tokens[i].Text)
                || vocabulary.Asking.ArticleWords.Contains(tokens[i].Text)
                || vocabulary.Asking.CueWords.Contains(tokens[i].Text);
            if (i + 1 < tokens.Count && tokens[i + 1].Text == "of" && !vocabulary.Asking.TimeWords.Contains(tokens[i].Text) && !isTime)
            {
                return false;
            }

            others += isAccounted ? 0 : 1;
        }

        return others <= MostOtherWords;
    }
}
