using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Knowledge.Figures.Reading;

/// <summary>Finds out whose figure a quantity is: from its own words, then from the sentence, its neighbours and headings.</summary>
internal sealed class PartyResolver(SentenceReading reading, Surroundings surroundings)
{
    private const int MostLent = 3;
    private const int DestinationWords = 7;

    /// <summary>The parties of a quantity, its own first.</summary>
    /// <param name="token">Number of a token of the quantity.</param>
    /// <param name="needsPair">Whether what is measured runs between two parties.</param>
    public IReadOnlyList<Party> Resolve(int token, bool needsPair)
    {
        var clause = reading.ClauseOf(token);
        var own = OwnParties(token, clause);
        if (own.Count == 0)
        {
            own = Lent(clause, needsPair);
        }
        else if (needsPair && own.Count == 1 && Counterpart(own[0], clause) is { } other)
        {
            own.Add(other);
        }

        return own;
    }

    private List<Party> OwnParties(int token, Clause clause)
    {
        var item = ClauseSplitter.ItemAround(reading.Tokens, clause, token);
        var inItem = PartiesIn(item);
        var quantities = reading.Quantities.Where(q => clause.Holds(q.First) && q.Kind is not (FigureKind.Rank or FigureKind.Multiple or FigureKind.Date)).ToList();
        var sameItem = quantities.Where(q => item.Holds(q.First)).ToList();
        if (sameItem.Count > 1 && Beside(token, item, sameItem) is { Count: > 0 } beside)
        {
            return beside;
        }

        if (inItem.Count > 0)
        {
            return quantities.Count > 1 || inItem.Count > 1 ? WithSubject(inItem, clause, item) : PartiesIn(clause);
        }

        var before = PartiesIn(new Clause(clause.First, item.First));
        if (before.Count > 0)
        {
            return before;
        }

        var subject = OpensWithPronoun(clause) ? PartiesIn(new Clause(0, clause.First)) : [];
        return subject.Count > 0 ? subject : PartiesIn(clause);
    }

    private bool OpensWithPronoun(Clause clause)
    {
        for (var i = clause.First; i < Math.Min(clause.End, clause.First + 3); i++)
        {
            if (reading.Tokens[i].Text is "it" or "its" or "they" or "their")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Of several quantities in one item, each takes the party right behind it ("12.9 bcm went to Norland and 9.9 bcm to
    /// Sudria") beside the party with which the item opens.
    /// </summary>
    private List<Party>? Beside(int token, Clause item, List<Quantity> quantities)
    {
        var behind = quantities.ConvertAll(q => DestinationBehind(q, quantities.Find(n => n.First > q.First)?.First ?? item.End));
        var at = quantities.FindIndex(q => token >= q.First && token < q.End);
        if (at < 0 || behind[at] is not { } destination || behind.Count(party => party is not null) < 2)
        {
            return null;
        }

        var opening = reading.Sentence.Mentions
            .Where(m => m.Start >= item.First && m.Start < quantities[0].First && !reading.IsAttribution(m.Start))
            .Select(m => m.Meaning).OfType<Party>();
        return [.. opening.Append(destination).Distinct()];
    }

    /// <summary>The party that a preposition names within a few words behind a quantity.</summary>
    private Party? DestinationBehind(Quantity quantity, int end)
    {
        foreach (var mention in reading.Sentence.Mentions)
        {
            if (mention.Meaning is Party party && mention.Start >= quantity.End && mention.Start < Math.Min(end, quantity.End + DestinationWords))
            {
                var before = reading.Tokens[mention.Start - 1].Text is "the" ? mention.Start - 2 : mention.Start - 1;
                return reading.Tokens[before].Text is "to" or "from" or "for" or "in" or "with" or "by" or "at" ? party : null;
            }
        }

        return null;
    }

    /// <summary>Adds the subject of the clause to an item that names only the other side.</summary>
    private List<Party> WithSubject(List<Party> inItem, Clause clause, Clause item)
    {
        if (inItem.Count == 1 && item.First > clause.First && PartiesIn(new Clause(clause.First, Math.Min(item.First, clause.First + 8))) is [var subject, ..]
            && subject != inItem[0] && reading.Quantities.All(q => q.First > item.First || q.First < clause.First))
        {
            return [subject, inItem[0]];
        }

        return inItem;
    }

    private List<Party> PartiesIn(Clause clause)
    {
        var found = new List<Party>();
        var attributed = new List<Party>();
        foreach (var mention in clause.MentionsIn(reading.Sentence))
        {
            if (mention.Meaning is Party party)
            {
                (reading.IsAttribution(mention.Start) ? attributed : found).Add(party);
            }
        }

        foreach (var party in surroundings.NamedByAcronym(reading.Sentence, clause.First, clause.End))
        {
            found.Add(party);
        }

        return [.. (found.Count > 0 ? found : attributed).Distinct()];
    }

    /// <summary>Parties for a clause that names none: those of the sentence before it, of its label, heading or title.</summary>
    private List<Party> Lent(Clause clause, bool needsPair)
    {
        foreach (var source in Sources(clause, needsPair))
        {
            if (source.Count is > 0 and <= MostLent || (source.Count > 0 && !needsPair))
            {
                var lent = source.ToList();
                if (needsPair && lent.Count == 1 && Counterpart(lent[0], clause) is { } other)
                {
                    lent.Add(other);
                }

                return lent;
            }
        }

        return [];
    }

    private IEnumerable<IReadOnlyList<Party>> Sources(Clause clause, bool needsPair)
    {
        yield return PartiesIn(new Clause(0, clause.First));
        yield return surroundings.Label;
        if (surroundings.HeadingIsPair)
        {
            yield return surroundings.Heading;
        }

        yield return surroundings.SentenceBefore;
        yield return surroundings.Heading;
        yield return PartiesIn(new Clause(clause.End, reading.Tokens.Count));
        yield return surroundings.Title;
        yield return surroundings.ParagraphBefore;
        yield return [.. surroundings.Topic.Take(needsPair ? 2 : 1)];
    }

    /// <summary>The other side of a trade or a flow, where the clause names only one.</summary>
    private Party? Counterpart(Party party, Clause clause)
    {
        foreach (var source in CounterpartSources(clause))
        {
            var others = source.Where(other => other != party && !Vocabulary.Holds(other, party) && !Vocabulary.Holds(party, other)).ToList();
            if (others.Count is > 0 and <= MostLent)
            {
                return others.MaxBy(surroundings.Weight);
            }
        }

        return null;
    }

    private IEnumerable<IReadOnlyList<Party>> CounterpartSources(Clause clause)
    {
        yield return PartiesIn(clause);
        yield return PartiesIn(new Clause(0, clause.First));
        yield return surroundings.Label;
        yield return surroundings.SentenceBefore;
        yield return surroundings.Heading;
        yield return AttributedIn(new Clause(0, reading.Tokens.Count));
        yield return surroundings.Title;
        yield return [.. surroundings.Topic.Take(2)];
    }

    private List<Party> AttributedIn(Clause clause) =>
        [.. clause.MentionsIn(reading.Sentence).Where(m => reading.IsAttribution(m.Start)).Select(m => m.Meaning).OfType<Party>().Distinct()];
}
