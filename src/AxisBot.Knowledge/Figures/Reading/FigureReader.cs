using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Corpora;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Knowledge.Figures.Reading;

/// <summary>Reads all figures of a paragraph.</summary>
internal sealed class FigureReader
{
    private readonly Vocabulary _vocabulary;
    private readonly FigureWords _words;
    private readonly DateReader _dates;
    private readonly QuantityReader _quantities;
    private readonly PairMeasures _pairs;

    public FigureReader(Vocabulary vocabulary, string language)
    {
        _vocabulary = vocabulary;
        _words = vocabulary.FigureWords(language);
        _dates = new DateReader(_words);
        _quantities = new QuantityReader(_words);
        _pairs = new PairMeasures(vocabulary);
    }

    /// <summary>The figures of a paragraph, in the order in which they stand.</summary>
    public IReadOnlyList<Figure> Read(
        Paragraph paragraph,
        Paragraph? previous,
        ArticleTopic topic)
    {
        var figures = new List<Figure>();
        foreach (var sentence in paragraph.Sentences)
        {
            if (!MayHoldFigure(sentence))
            {
                continue;
            }

            if (paragraph.Row is not null)
            {
                figures.AddRange(new RowReader(_vocabulary, _words, _dates, _quantities).Read(sentence, topic.Parties));
            }
            else
            {
                ReadSentence(sentence, previous, new Surroundings(sentence, previous, _vocabulary, topic), figures);
            }
        }

        return figures;
    }

    private bool MayHoldFigure(Sentence sentence)
    {
        foreach (var token in sentence.Tokens)
        {
            if (token.Kind == TokenKind.Number || _words.Numbers.ContainsKey(token.Text) || _words.Fractions.ContainsKey(token.Text)
                || _words.Multiples.ContainsKey(token.Text) || _words.Superlatives.Contains(token.Text) || token.Text is "decade" or "century" or "dozens" or "tens"
                || (token.Text.Length > 3 && _words.Scales.TryGet(token.Text, out _)) || token.Text is "since" or "shortly" or "fold")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"In the same year", "over the same period": the time that was told last.</summary>
    private static bool SaysSameTime(IReadOnlyList<Token> tokens)
    {
        for (var i = 1; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Text == "same" && tokens[i + 1].Text is "year" or "period" or "month" or "quarter")
            {
                return true;
            }
        }

        return false;
    }

    private void ReadSentence(Sentence sentence, Paragraph? previous, Surroundings surroundings, List<Figure> figures)
    {
        var reading = new SentenceReading(sentence, _words, _dates, _quantities);
        var periods = new PeriodResolver(reading, sentence.Paragraph.Source.Published);
        var earlier = figures.Where(figure => figure.Series is not null).Select(figure => figure.Period).ToArray();
        var times = periods.Resolve(earlier);
        var same = SaysSameTime(sentence.Tokens) ? (figures.LastOrDefault(figure => figure.Period is not null) ?? previous?.Figures.LastOrDefault(figure => figure.Period is not null))?.Period : null;
        var read = new List<PlacedFigure>();
        for (var i = 0; i < reading.Quantities.Count; i++)
        {
            read.Add(new PlacedFigure(reading.Quantities[i].First, FigureOf(reading, reading.Quantities[i], times[i] ?? same, surroundings)));
        }

        var said = figures.LastOrDefault(figure => figure.Kind == FigureKind.Count && figure.Unit is not null);
        for (var i = 0; said is not null && i < read.Count; i++)
        {
            if (LeftOutNoun.IsBare(reading.Quantities[i]) && LeftOutNoun.IsOnlyCounted(reading.Tokens, reading.Quantities[i].First))
            {
                read[i] = read[i] with { Figure = read[i].Figure with { Unit = said.Unit, Measure = said.Measure, Measures = said.Measures } };
            }
        }

        foreach (var date in reading.Dates)
        {
            if (!periods.Used.Contains(date))
            {
                read.Add(new PlacedFigure(date.First, DateFigure(reading, date, surroundings)));
            }
        }

        read.Sort((a, b) => a.First.CompareTo(b.First));
        SeriesLinker.Link(reading, WithoutOverlaps(read), figures);
    }

    /// <summary>The figures in order; what two readings claim belongs to the first of them.</summary>
    private static List<Figure> WithoutOverlaps(List<PlacedFigure> read)
    {
        var apart = new List<Figure>(read.Count);
        foreach (var (_, figure) in read)
        {
            if (apart.Count == 0 || figure.Span.Start >= apart[^1].Span.End)
            {
                apart.Add(figure);
            }
        }

        return apart;
    }

    private Figure FigureOf(SentenceReading reading, Quantity quantity, Period? period, Surroundings surroundings)
    {
        var clause = reading.ClauseOf(quantity.First);
        var measure = new MeasureResolver(reading, _vocabulary);
        var measures = measure.Resolve(quantity, reading.Sentence.Paragraph.HeadingPath);
        var needsPair = measures.Any(_pairs.NeedsPair) && quantity.Kind is FigureKind.Money or FigureKind.Percent or FigureKind.VolumePerDay or FigureKind.Count or FigureKind.Rate && quantity.IsDigits;
        return new Figure
        {
            Sentence = reading.Sentence,
            Span = quantity.Span,
            Kind = quantity.Kind,
            Value = quantity.Value,
            Unit = quantity.Unit,
            Hedge = quantity.Hedge ?? (quantity.IsVague ? "multiple" : null),
            HedgeText = quantity.HedgeText,
            IsHedgeVerb = quantity.IsHedgeVerb,
            Parties = quantity.Owner is { } owner ? [owner] : new PartyResolver(reading, surroundings).Resolve(quantity.First, needsPair),
            Flow = FlowOf(reading, quantity, clause),
            Measures = measures,
            Measure = measure.Words(quantity, measures),
            Period = period,
            Direction = DirectionReader.Read(reading.Tokens, reading.Sentence.Mentions, _vocabulary, clause.First, clause.End, quantity.First),
            Attribution = AttributionOf(reading),
            Clause = clause.SpanIn(reading.Tokens),
        };
    }

    /// <summary>Where a clause has several quantities, each flows where the words up to the next one say, from where the clause says.</summary>
    private static Flow FlowOf(SentenceReading reading, Quantity quantity, Clause clause)
    {
        var flow = FlowIn(reading, quantity, clause);
        if (flow.From is not null || flow.To is not null)
        {
            return flow;
        }

        var whole = FlowReader.Read(reading.Tokens, reading.Sentence.Mentions, 0, reading.Tokens.Count);
        return whole is { From: not null, To: not null } ? whole : flow;
    }

    private static Flow FlowIn(SentenceReading reading, Quantity quantity, Clause clause)
    {
        var others = reading.Quantities.Where(other => other != quantity && clause.Holds(other.First)).ToList();
        if (others.Count == 0)
        {
            return Within(clause.First, clause.End);
        }

        var start = others.Where(other => other.End <= quantity.First).Select(other => other.End).DefaultIfEmpty(clause.First).Max();
        var end = others.Where(other => other.First >= quantity.End).Select(other => other.First).DefaultIfEmpty(clause.End).Min();
        var (behind, own, before) = (Within(quantity.First, end), Within(start, end), Within(clause.First, end));
        var flow = new Flow(behind.From ?? own.From ?? before.From, behind.To ?? own.To ?? before.To);
        return flow.From is null && flow.To is null ? Within(clause.First, clause.End) : flow.From == flow.To ? before : flow;

        Flow Within(int first, int end) => FlowReader.Read(reading.Tokens, reading.Sentence.Mentions, clause.First, clause.End, first, end);
    }

    private Figure DateFigure(SentenceReading reading, DateMention date, Surroundings surroundings)
    {
        var clause = reading.ClauseOf(date.First);
        var measure = new MeasureResolver(reading, _vocabulary);
        var span = TextSpan.Between(reading.Tokens[date.First].Span.Start, reading.Tokens[date.End - 1].Span.End);
        var quantity = new Quantity { First = date.First, End = date.End, Span = span, Kind = FigureKind.Date, Value = 0 };
        var measures = measure.Resolve(quantity, []);
        return new Figure
        {
            Sentence = reading.Sentence,
            Span = span,
            Kind = FigureKind.Date,
            Parties = new PartyResolver(reading, surroundings).Resolve(date.First, needsPair: false),
            Measures = measures,
            Measure = measure.Words(quantity, []),
            Period = date.Period,
            Hedge = date.Edge.Length > 0 && date.Edge is not ("from" or "by") ? date.Edge : null,
            Attribution = AttributionOf(reading),
            Clause = clause.SpanIn(reading.Tokens),
        };
    }

    private static string? AttributionOf(SentenceReading reading) =>
        reading.Attributions.Count == 0 ? null : string.Join("; ", reading.Attributions.Select(attribution => attribution.Text).Where(text => text.Length > 0).Distinct());

    /// <summary>A figure and the token at which it begins.</summary>
    private sealed record PlacedFigure(int First, Figure Figure);
}
