using AxisBot.Knowledge.Figures.Reading;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Knowledge.Figures;

/// <summary>Reads the quantities and times of a text that is no article, such as a question.</summary>
public sealed class TextFigures
{
    private readonly DateReader _dates;
    private readonly QuantityReader _quantities;
    private readonly UnitTable _units;
    private readonly FigureWords _words;

    /// <summary>A reader for texts of one language.</summary>
    public TextFigures(Vocabulary vocabulary, string language)
    {
        var words = vocabulary.FigureWords(language);
        _units = words.Units;
        _dates = new DateReader(words);
        _quantities = new QuantityReader(words);
        _words = words;
    }

    /// <summary>The times that the tokens of a text name, in order.</summary>
    public IReadOnlyList<StatedTime> Times(string text, IReadOnlyList<Token> tokens) =>
        [.. _dates.Read(text, tokens).Where(date => date.Period is not null).Select(date => new StatedTime(date.Period!, date.Edge, date.First, date.End))];

    /// <summary>The quantities that the tokens of a text name, multiples ("doubled") among them; its times are no quantities.</summary>
    public IReadOnlyList<StatedQuantity> Quantities(string text, IReadOnlyList<Token> tokens)
    {
        var dates = _dates.Read(text, tokens);
        var found = _quantities.Read(text, tokens, dates);
        found.AddRange(WordFigures.Read(text, tokens, dates, found, _words).Where(quantity => quantity.Kind == FigureKind.Multiple).ToList());
        found.Sort((a, b) => a.First.CompareTo(b.First));
        return [.. found.Select(q => new StatedQuantity(q.Kind, q.Value, q.Unit, q.Hedge, q.IsDigits, q.Span, q.First, q.End))];
    }

    /// <summary>The unit whose name begins at a place of a text, as ledgers write it, with the kind of figure it makes.</summary>
    public (string Unit, FigureKind Kind, int Length)? UnitAt(string text, int index) =>
        _units.Behind(text, index, out var length) is { } unit ? (unit.Name, unit.Kind, length) : null;
}
