using AxisBot.Knowledge.Figures.Reading;
using AxisBot.Knowledge.Text;

namespace AxisBot.Knowledge.Vocabularies;

/// <summary>What may be added to the words of an article or left out of them without a change of what they say.</summary>
public sealed class ClaimWords
{
    private readonly PhraseTable<string> _leads = new(token => token.Text);
    private readonly PhraseTable<string> _binding = new(token => token.Text);
    private readonly PhraseTable<string> _opening = new(token => token.Text);
    private readonly FigureWords _figures;
    private readonly IReadOnlySet<string> _figureWords;

    internal ClaimWords(Vocabulary vocabulary)
    {
        var section = vocabulary.Section("claims");
        foreach (var phrase in section["leads"].Strings)
        {
            _leads.Add(phrase, phrase);
        }

        foreach (var phrase in section["binding"].Strings)
        {
            _binding.Add(phrase, phrase);
        }

        foreach (var phrase in section["opening"].Strings)
        {
            _opening.Add(phrase, phrase);
        }

        Joining = section["joining"].Strings.ToHashSet(StringComparer.Ordinal);
        Counting = section["counting"].Strings.ToHashSet(StringComparer.Ordinal);
        Introducing = section["introducing"].Strings.ToHashSet(StringComparer.Ordinal);
        Trailing = section["trailing"].Strings.ToHashSet(StringComparer.Ordinal);
        Comparing = section["comparing"].Strings.ToHashSet(StringComparer.Ordinal);
        _figures = vocabulary.FigureWords("en");
        _figureWords = vocabulary.Asking.FigureWords;
    }

    /// <summary>Words that may be put in or left out anywhere but before a word of <see cref="Counting"/>: articles.</summary>
    public IReadOnlySet<string> Joining { get; }

    /// <summary>Words that count or single out, before which an article means something.</summary>
    public IReadOnlySet<string> Counting { get; }

    /// <summary>Words that begin a phrase which stands before a sentence and could stand behind it.</summary>
    public IReadOnlySet<string> Introducing { get; }

    /// <summary>Words that begin what a sentence adds at its end.</summary>
    public IReadOnlySet<string> Trailing { get; }

    /// <summary>Words that begin a comparison with another time.</summary>
    public IReadOnlySet<string> Comparing { get; }

    /// <summary>Whether figures are told with a word: a month, a scale, a unit, a number.</summary>
    public bool IsOfFigures(string word) => _figureWords.Contains(word);

    /// <summary>How many tokens a phrase takes that may stand before any sentence; 0 where none begins there.</summary>
    public int LeadAt(IReadOnlyList<Token> tokens, int start) => _leads.Match(tokens, start, out var count).Count > 0 ? count : 0;

    /// <summary>How many tokens a phrase takes that only ties a sentence to the one before it; 0 where none begins there.</summary>
    public int OpeningAt(IReadOnlyList<Token> tokens, int start) => _opening.Match(tokens, start, out var count).Count > 0 ? count : 0;

    /// <summary>Whether something begins at a token that nobody may leave out: a denial, a doubt, a condition, a hedge, somebody's word.</summary>
    public bool MustStayAt(IReadOnlyList<Token> tokens, int start) =>
        tokens[start].Text is "~" or "≈"
        || (tokens[start].Kind == TokenKind.Word
            && (_binding.Match(tokens, start, out _).Count > 0
                || _figures.Hedges.Match(tokens, start, out _).Count > 0
                || _figures.ReportingPhrases.Match(tokens, start, out _).Count > 0
                || _figures.ReportingVerbs.Contains(tokens[start].Text)));
}
