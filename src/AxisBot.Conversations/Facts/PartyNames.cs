using System.Runtime.CompilerServices;
using AxisBot.Knowledge.Corpora;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Conversations.Facts;

/// <summary>The parties of which a corpus has dated figures, to be found by any of their names while somebody types.</summary>
internal sealed class PartyNames
{
    private const float OtherName = 0.9f;

    private static readonly ConditionalWeakTable<Corpus, PartyNames> Ready = [];

    private readonly List<Party> _parties;
    private readonly WordStarts _words = new();

    private PartyNames(Corpus corpus)
    {
        _parties = [.. corpus.Ledger.Figures.Where(figure => figure.Period is not null).SelectMany(figure => figure.Parties)
            .GroupBy(party => party).OrderByDescending(figures => figures.Count()).Select(figures => figures.Key)];
        var names = corpus.Vocabulary.PartyWords.ToLookup(corpus.Vocabulary.PartyOf, word => word);
        for (var i = 0; i < _parties.Count; i++)
        {
            _words.Add(Tokenizer.Tokenize(_parties[i].Name).Where(token => token.IsTerm).Select(token => token.Text), i, 1);
            _words.Add(names[_parties[i]], i, OtherName);
        }

        _words.Sort();
    }

    /// <summary>The parties of a corpus.</summary>
    public static PartyNames Of(Corpus corpus) => Ready.GetValue(corpus, static corpus => new PartyNames(corpus));

    /// <summary>The names that somebody may mean: those of the most figures first where nothing is typed.</summary>
    public IEnumerable<string> Suggest(string typed)
    {
        var words = Tokenizer.Tokenize(typed).Where(token => token.IsTerm).Select(token => token.Text).ToList();
        var found = words.Count == 0 ? Enumerable.Range(0, _parties.Count) : _words.Find(words, _parties.Count);
        return found.Select(i => _parties[i].Name);
    }
}
