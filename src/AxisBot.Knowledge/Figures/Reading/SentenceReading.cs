using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Text;

namespace AxisBot.Knowledge.Figures.Reading;

/// <summary>What was found in a sentence before it is known whose figures they are.</summary>
internal sealed class SentenceReading
{
    public SentenceReading(Sentence sentence, FigureWords words, DateReader dates, QuantityReader quantities)
    {
        Sentence = sentence;
        Text = sentence.Paragraph.Text;
        Dates = dates.Read(Text, Tokens);
        Quantities = quantities.Read(Text, Tokens, Dates);
        Quantities.AddRange(WordFigures.Read(Text, Tokens, Dates, Quantities, words));
        var counts = LeftOutNoun.Read(Tokens, sentence.Mentions, Dates, Quantities);
        Quantities.RemoveAll(quantity => counts.Exists(count => count.First >= quantity.First && count.First < quantity.End));
        Quantities.AddRange(counts);
        Quantities.Sort((a, b) => a.First.CompareTo(b.First));
        LeftOutNoun.GiveOwners(Tokens, sentence.Mentions, Quantities);
        Attributions = AttributionReader.Read(Text, Tokens, words);
        Clauses = ClauseSplitter.Clauses(Tokens);
    }

    public Sentence Sentence { get; }

    public string Text { get; }

    public IReadOnlyList<Token> Tokens => Sentence.Tokens;

    public List<DateMention> Dates { get; }

    public List<Quantity> Quantities { get; }

    public List<Attribution> Attributions { get; }

    public List<Clause> Clauses { get; }

    public Clause ClauseOf(int token) => Clauses.First(clause => clause.Holds(token));

    public bool IsAttribution(int token) => Attributions.Any(attribution => token >= attribution.First && token < attribution.End);
}
