using AxisBot.Knowledge.Figures;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Answering.Questions;

/// <summary>Reads which kind of figure a question asks for, and in which unit.</summary>
internal sealed class WantedReader(TextFigures figures)
{
    private static readonly HashSet<string> UnitOpeners = new(StringComparer.Ordinal) { "in", "many", "much", "expressed", "what", "bn", "billion", "billions", "mn", "million", "millions", "trillion" };

    private static readonly HashSet<string> Auxiliaries = new(StringComparer.Ordinal) { "is", "are", "was", "were", "do", "does", "did", "has", "have", "had", "will", "can", "could" };

    public Wanted Read(string text, IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, IReadOnlySet<string> cues, IReadOnlyList<(string Cue, int First, int End)> places)
    {
        var asksForWords = cues.Contains(Cue.Why) && !cues.Overlaps([Cue.HowMany, Cue.HowMuch, Cue.Share, Cue.Growth]);
        var unit = asksForWords ? null : UnitIn(text, tokens);
        var kinds = new HashSet<FigureKind>();
        var counted = -1;
        if (cues.Contains(Cue.Duration))
        {
            kinds.Add(FigureKind.Duration);
        }
        else if (cues.Contains(Cue.Share))
        {
            kinds.Add(FigureKind.Percent);
        }
        else if (cues.Contains(Cue.HowMany))
        {
            counted = places.First(place => place.Cue == Cue.HowMany).End;
            kinds.UnionWith(unit is null && IsMass(tokens, mentions, counted) ? KindsOf(tokens, mentions) : [FigureKind.Count, FigureKind.Rate]);
        }
        else if (cues.Contains(Cue.Worth) && unit is null)
        {
            kinds.Add(FigureKind.Money);
        }
        else if (cues.Contains(Cue.HowMuch))
        {
            counted = places.First(place => place.Cue == Cue.HowMuch).End;
            kinds.UnionWith(unit is null ? KindsOf(tokens, mentions) : []);
        }

        if (kinds.Count == 0 && unit is null && AsksWhatWasPaid(tokens))
        {
            kinds.Add(FigureKind.Money);
        }

        if (cues.Contains(Cue.Growth))
        {
            kinds.UnionWith([FigureKind.Percent, FigureKind.Multiple]);
        }

        if (unit is { } named)
        {
            kinds.Clear();
            kinds.UnionWith(named.Kind is FigureKind.Count or FigureKind.Rate ? [FigureKind.Count, FigureKind.Rate] : [named.Kind]);
        }

        if (cues.Contains(Cue.When))
        {
            return new Wanted(new HashSet<FigureKind> { FigureKind.Date }, null, true, -1);
        }

        if (kinds.Count == 0 && mentions.Any(mention => mention.Meaning is Concept { IsMeasure: true, Kinds: ["money"] }))
        {
            return Wanted.Nothing with { Kinds = new HashSet<FigureKind> { FigureKind.Money, FigureKind.Percent } };
        }

        return kinds.Count == 0 ? Wanted.Nothing : new Wanted(kinds, unit?.Unit, true, counted < tokens.Count ? counted : -1);
    }

    /// <summary>"What did Norland pay for the ships" asks for a sum.</summary>
    private static bool AsksWhatWasPaid(IReadOnlyList<Token> tokens) =>
        tokens.Count > 3 && tokens[0].Text == "what" && tokens[1].Text is "did" or "does" or "do" or "has" or "have" or "will"
        && tokens.Skip(2).Any(token => token.Stem is "pay" or "spend" or "cost") && !tokens.Any(token => token.Text is "with" or "attention");

    /// <summary>"How many oil", as those say whose language has one word for both, asks how much; "how many oil tankers" does not.</summary>
    private static bool IsMass(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions, int place) => place < tokens.Count && !tokens[place].Text.EndsWith('s')
        && mentions.FirstOrDefault(mention => mention.Start == place && mention.Meaning is Concept { IsMeasure: true }) is { } mass
        && (mass.End == tokens.Count || tokens[mass.End].Kind != TokenKind.Word || Auxiliaries.Contains(tokens[mass.End].Text) || mentions.Any(mention => mention.Start == mass.End && mention.Meaning is Party));

    /// <summary>"How much oil" is a volume, money or a share; "how much did it pay" is money.</summary>
    private static HashSet<FigureKind> KindsOf(IReadOnlyList<Token> tokens, IReadOnlyList<Mention> mentions)
    {
        var isMoney = mentions.Any(mention => mention.Meaning is Concept { Kinds: ["money"] or ["money", "percent"] })
            || tokens.Any(token => token.Stem is "pay" or "spend" or "earn" or "invest" or "owe" or "lend" or "charg" or "pledg" or "fund" or "donat")
            || Enumerable.Range(0, Math.Max(0, tokens.Count - 1)).Any(i => tokens[i].Text == "put" && tokens[i + 1].Text is "into" or "in");
        return isMoney
            ? [FigureKind.Money]
            : [FigureKind.VolumePerDay, FigureKind.Count, FigureKind.Rate, FigureKind.Money, FigureKind.Percent];
    }

    /// <summary>The unit in which an answer is wanted: "in km", "how many barrels a day", "by what %".</summary>
    private (string Unit, FigureKind Kind)? UnitIn(string text, IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Number || (i > 0 && tokens[i - 1].Kind == TokenKind.Number) || figures.UnitAt(text, tokens[i].Span.Start) is not { } unit || unit.Length == 1 && unit.Unit != "%")
            {
                continue;
            }

            var before = i > 0 ? tokens[i - 1].Text : "";
            if (unit.Kind is FigureKind.Duration && before is not ("many" or "in" or "of"))
            {
                continue;
            }

            if (unit.Kind is FigureKind.VolumePerDay or FigureKind.Percent || i == 0 || UnitOpeners.Contains(before) || tokens[i].Text is "barrels" or "usd")
            {
                return unit.Unit == "barrels" && SaysDaily(tokens) ? ("barrels/day", FigureKind.VolumePerDay) : (unit.Unit, unit.Kind);
            }
        }

        return null;
    }

    private static bool SaysDaily(IReadOnlyList<Token> tokens) => tokens.Any(token => token.Text is "daily" or "day");
}
