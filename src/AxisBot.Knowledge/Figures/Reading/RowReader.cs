using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Knowledge.Figures.Reading;

/// <summary>Reads the figures of a table row: the cell has the number, its column and row say whose and what it is.</summary>
internal sealed class RowReader(Vocabulary vocabulary, FigureWords words, DateReader dates, QuantityReader quantities)
{
    private const decimal LargestScale = 1e9m;
    private const decimal LargestValue = 1e12m;

    private IReadOnlyList<Party> _topic = [];

    public IEnumerable<Figure> Read(Sentence sentence, IReadOnlyList<Party> topic)
    {
        _topic = topic;
        var row = sentence.Paragraph.Row!;
        if (row.IsHead)
        {
            yield break;
        }

        var text = sentence.Paragraph.Text;
        var label = row.Cells.Count > 0 ? row.Cells[0].In(text) : "";
        var labelTime = TimeIn(label);
        for (var cell = labelTime is null && HasNumber(label) ? 0 : 1; cell < row.Cells.Count; cell++)
        {
            foreach (var figure in ReadCell(sentence, row, cell, label, labelTime))
            {
                yield return figure;
            }
        }
    }

    private IEnumerable<Figure> ReadCell(Sentence sentence, TableRow row, int cell, string label, Period? labelTime)
    {
        var text = sentence.Paragraph.Text;
        var span = row.Cells[cell];
        var tokens = sentence.Tokens.Where(token => span.Contains(token.Span)).ToList();
        var column = row.ColumnOf(cell);
        var cellDates = dates.Read(text, tokens);
        var found = quantities.Read(text, tokens, cellDates);
        if (found.Count == 0 && cellDates is [{ Period: { } day } date] && !IsNumberColumn(column))
        {
            yield return Create(sentence, column, label, TextSpan.Between(tokens[date.First].Span.Start, tokens[date.End - 1].Span.End)) with
            {
                Kind = FigureKind.Date,
                Period = day,
            };
            yield break;
        }

        if (found.Count == 0 && cellDates.Count == 1 && IsNumberColumn(column))
        {
            found = quantities.Read(text, tokens, []);
        }

        foreach (var quantity in found)
        {
            yield return FigureOf(sentence, quantity, row, column, label, labelTime);
        }
    }

    private Figure FigureOf(Sentence sentence, Quantity quantity, TableRow row, string column, string label, Period? labelTime)
    {
        var head = UnitIn(column) ?? UnitIn(label) ?? UnitIn(row.ColumnOf(0)) ?? UnitIn(sentence.Paragraph.HeadingPath is [.., var heading] ? heading : "");
        var draft = Create(sentence, column, label, quantity.Span) with
        {
            Kind = quantity.Kind,
            Value = quantity.Value,
            Unit = quantity.Unit,
            Hedge = quantity.Hedge,
            HedgeText = quantity.HedgeText,
            IsHedgeVerb = quantity.IsHedgeVerb,
            Period = TimeIn(column) ?? labelTime,
        };
        return quantity.HasKnownUnit || head is null || quantity.Value > LargestValue
            ? draft
            : draft with { Kind = head.Kind, Unit = head.Unit, Value = quantity.Value * head.Scale / 1.0000000000000000000000000000m, CompletedText = head.Complete(draft.ValueText) };
    }

    private Figure Create(Sentence sentence, string column, string label, TextSpan span)
    {
        var paragraph = sentence.Paragraph;
        var around = $"{label} {column}";
        var mentions = vocabulary.FindMentions(Tokenizer.Tokenize(around));
        var parties = mentions.Select(mention => mention.Meaning).OfType<Party>().Distinct().ToList();
        var measures = mentions.Select(mention => mention.Meaning).OfType<Concept>().Where(concept => concept.IsMeasure).Distinct().ToList();
        foreach (var heading in paragraph.HeadingPath.Reverse().Append(paragraph.Source.Title))
        {
            var lent = vocabulary.FindMentions(Tokenizer.Tokenize(heading));
            parties.AddRange(lent.Select(mention => mention.Meaning).OfType<Party>().Where(party => parties.Count < 2 && !parties.Contains(party)).Take(2 - Math.Min(2, parties.Count)));
            if (measures.Count == 0)
            {
                measures.AddRange(lent.Select(mention => mention.Meaning).OfType<Concept>().Where(concept => concept.IsMeasure).Distinct());
            }
        }

        parties.AddRange(_topic.Where(party => parties.Count < 2 && !parties.Contains(party)).Take(2 - Math.Min(2, parties.Count)));
        return new Figure
        {
            Sentence = sentence,
            Span = span,
            Kind = FigureKind.Count,
            Parties = parties,
            Flow = FlowOf(paragraph.Row!, label, parties),
            Measures = measures,
            Measure = TimeIn(column) is null ? column : label,
            Clause = new TextSpan(0, paragraph.Text.Length),
        };
    }

    /// <summary>What flows to the party of a row headed "destination", and from the party of a row headed "origin".</summary>
    private Flow FlowOf(TableRow row, string label, List<Party> parties)
    {
        if (vocabulary.FindMentions(Tokenizer.Tokenize(label)).Select(mention => mention.Meaning).OfType<Party>().FirstOrDefault() is not { } party)
        {
            return Flow.Unknown;
        }

        var other = parties.Find(candidate => candidate != party);
        var head = Tokenizer.Tokenize(row.ColumnOf(0)).Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);
        return head.Overlaps(words.Destinations) ? new Flow(other, party)
            : head.Overlaps(words.Origins) ? new Flow(party, other)
            : Flow.Unknown;
    }

    /// <summary>The unit and scale that a head names: "Exports, € million", "Cargo (million tonnes)".</summary>
    private HeadUnit? UnitIn(string head)
    {
        if (head.Length == 0)
        {
            return null;
        }

        var scale = 1m;
        var scaleText = "";
        foreach (var token in Tokenizer.Tokenize(head))
        {
            if (token.Text.Length > 1 && words.Scales.TryGet(token.Text, out var factor) && token.Kind == TokenKind.Word)
            {
                scale = scale < LargestScale ? scale * factor : scale;
                scaleText = $"{scaleText} {token.Text}".TrimStart();
            }
        }

        for (var i = 0; i < head.Length; i++)
        {
            var opens = i == 0 || !char.IsLetterOrDigit(head[i - 1]);
            if (opens && words.Units.Behind(head, i, out var length) is { } unit && (length > 1 || !char.IsLetter(head[i]) || head[i..].Length == 1 || !char.IsLetter(head[i + 1])))
            {
                return new HeadUnit(unit.Kind, unit.Name, scale * unit.Factor, scaleText, head.Substring(i, length));
            }
        }

        return scale > 1 ? new HeadUnit(FigureKind.Count, null, scale, scaleText, "") : null;
    }

    private Period? TimeIn(string text)
    {
        var found = dates.Read(text, Tokenizer.Tokenize(text));
        return found is [{ Period: { } period }, ..] ? period : null;
    }

    private static bool HasNumber(string text) => text.Any(char.IsAsciiDigit);

    private bool IsNumberColumn(string column) => TimeIn(column) is not null || UnitIn(column) is not null;

    /// <summary>What a head says of the numbers below it: kind, unit and scale, and how it writes scale and unit.</summary>
    private sealed record HeadUnit(FigureKind Kind, string? Unit, decimal Scale, string ScaleText, string UnitText)
    {
        private const int LongestCode = 3;

        /// <summary>A cell's number with scale and unit: "$971 million", "USD 971 million", "69 thousand tonnes", "15.3%".</summary>
        public string Complete(string number)
        {
            var scaled = ScaleText.Length == 0 ? number : $"{number} {ScaleText}";
            return Kind switch
            {
                FigureKind.Money when !UnitText.Any(char.IsLetter) => $"{UnitText}{scaled}",
                FigureKind.Money when UnitText.Length <= LongestCode => $"{UnitText} {scaled}",
                _ when UnitText is "%" or "" => $"{scaled}{UnitText}",
                _ => $"{scaled} {UnitText}",
            };
        }
    }
}
