using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Knowledge.Figures.Reading;

/// <summary>Finds out what a quantity measures.</summary>
internal sealed class MeasureResolver(SentenceReading reading, Vocabulary vocabulary)
{
    private const int MostWords = 6;
    private const int OfWords = 3;
    private const int AfterWords = 6;
    private const int ShareWords = 7;

    /// <summary>
    /// The measures that the words around a quantity name: the thing counted, what it is an amount of, then its item, what
    /// stands before it in its clause and sentence, and the headings.
    /// </summary>
    public IReadOnlyList<Concept> Resolve(Quantity quantity, IReadOnlyList<string> headings)
    {
        var clause = reading.ClauseOf(quantity.First);
        var item = ClauseSplitter.ItemAround(reading.Tokens, clause, quantity.First);
        foreach (var stretch in Stretches(quantity, clause, item))
        {
            if (stretch.End > stretch.First && In(stretch).FindAll(measure => CanMeasure(measure, quantity)) is { Count: > 0 } found)
            {
                return found;
            }
        }

        return OfHeadings(headings);
    }

    /// <summary>What is told in money only is not told in tonnes: "it cost $2 billion and holds 40 million tonnes".</summary>
    private static bool CanMeasure(Concept measure, Quantity quantity) =>
        quantity is not { Kind: FigureKind.Count, HasKnownUnit: true } || measure.Kinds is not ["money"];

    /// <summary>What it measures in the article's words: the thing counted, or the measures as they stand.</summary>
    public string Words(Quantity quantity, IReadOnlyList<Concept> measures)
    {
        if (quantity.Counted is { } counted)
        {
            return counted;
        }

        var mentions = reading.Sentence.Mentions.Where(mention => mention.Meaning is Concept concept && measures.Contains(concept)).ToList();
        return mentions.Count > 0 ? string.Join(' ', mentions.Select(mention => WordsOf(mention.Start, mention.End)).Distinct())
            : measures.Count > 0 ? measures[0].Name
            : quantity.Kind == FigureKind.Date ? EventOf(quantity)
            : Opening(quantity);
    }

    private IEnumerable<Clause> Stretches(Quantity quantity, Clause clause, Clause item)
    {
        if (quantity.Counted is not null || quantity.Unit == Unit.BarrelsPerDay)
        {
            yield return new Clause(quantity.First, quantity.End);
        }

        if (quantity.Kind == FigureKind.Percent && IsOf(quantity))
        {
            yield return new Clause(quantity.End, Math.Min(item.End, quantity.End + ShareWords));
        }

        if (quantity.First > 0 && reading.Tokens[quantity.First - 1].Text == "at" && !IsOf(quantity))
        {
            var before = reading.Quantities.Where(other => other.End <= quantity.First).Select(other => other.End).DefaultIfEmpty(clause.First).Max();
            yield return new Clause(Math.Max(before, AfterComma(quantity.First)), quantity.First);
        }

        if (quantity.HasKnownUnit && quantity.Kind is not FigureKind.Percent)
        {
            yield return new Clause(quantity.End, Math.Min(item.End, quantity.End + OfWords));
        }

        yield return item;
        yield return new Clause(clause.First, quantity.First);
        yield return new Clause(0, quantity.First);
        yield return new Clause(quantity.End, Math.Min(item.End, quantity.End + AfterWords));
    }

    /// <summary>Whether "of" stands right behind: what it is an amount of follows.</summary>
    private bool IsOf(Quantity quantity) => quantity.End < reading.Tokens.Count && reading.Tokens[quantity.End].Text == "of";

    /// <summary>The token behind the last comma before one: "followed by oil at 8 million tonnes" begins there.</summary>
    private int AfterComma(int token)
    {
        while (token > 0 && reading.Tokens[token - 1].Text is not ("," or ";"))
        {
            token--;
        }

        return token;
    }

    private List<Concept> In(Clause stretch)
    {
        var found = new List<Concept>();
        foreach (var mention in stretch.MentionsIn(reading.Sentence))
        {
            if (mention.Meaning is Concept { IsMeasure: true } concept && !reading.IsAttribution(mention.Start) && !found.Contains(concept))
            {
                found.Add(concept);
            }
        }

        return found;
    }

    private List<Concept> OfHeadings(IReadOnlyList<string> headings)
    {
        for (var i = headings.Count - 1; i >= 0; i--)
        {
            var found = vocabulary.FindMentions(Tokenizer.Tokenize(headings[i]))
                .Select(mention => mention.Meaning).OfType<Concept>().Where(concept => concept.IsMeasure).Distinct().ToList();
            if (found.Count > 0)
            {
                return found;
            }
        }

        return [];
    }

    /// <summary>What happened at a date: the words behind it ("2022 invasion of ..."), else those before it.</summary>
    private string EventOf(Quantity date)
    {
        var clause = reading.ClauseOf(date.First);
        var end = date.End;
        while (end < clause.End && end - date.End < MostWords && (reading.Tokens[end].Kind != TokenKind.Symbol || reading.Tokens[end].Text == "-"))
        {
            end++;
        }

        if (end > date.End && CountedNoun.CanBegin(reading.Tokens[date.End]))
        {
            return WordsOf(date.End, end);
        }

        var last = date.First;
        while (last > clause.First && !CountedNoun.CanBegin(reading.Tokens[last - 1]))
        {
            last--;
        }

        var first = Math.Max(clause.First, last - MostWords);
        return last > first ? WordsOf(first, last) : end > date.End ? WordsOf(date.End, end) : "";
    }

    private string Opening(Quantity quantity)
    {
        var clause = reading.ClauseOf(quantity.First);
        var start = clause.First;
        while (start < clause.End && (!reading.Tokens[start].IsTerm || reading.IsAttribution(start)))
        {
            start++;
        }

        var end = Math.Min(Math.Min(clause.End, start + MostWords), quantity.First > start ? quantity.First : clause.End);
        return end > start ? WordsOf(start, end) : "";
    }

    private string WordsOf(int start, int end) =>
        TextSpan.Between(reading.Tokens[start].Span.Start, reading.Tokens[end - 1].Span.End).In(reading.Text);
}
