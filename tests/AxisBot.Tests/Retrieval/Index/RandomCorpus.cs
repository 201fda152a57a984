using AxisBot.Knowledge.Text;
using AxisBot.Retrieval.Index;
using AxisBot.TestKit;

namespace AxisBot.Tests.Retrieval.Index;

/// <summary>Documents and questions from a seed: few words or many, common and rare ones, empty documents and repeats of others.</summary>
internal sealed class RandomCorpus
{
    private const string Unknown = "nowhere";

    private readonly Random _chance;
    private readonly int _words;
    private readonly double _skew;

    public RandomCorpus(int seed, int mostDocuments)
    {
        _chance = new Random(seed);
        _words = _chance.Next(1, 400);
        _skew = (_chance.NextDouble() * 3) + 0.5;
        Documents = [.. Enumerable.Range(0, _chance.Next(mostDocuments + 1)).Select(_ => Document())];
        if (_chance.Next(3) == 0)
        {
            RepeatHalf();
        }

        Index = IndexBuilder.Build([.. Documents.Select(text => (IReadOnlyList<string>)[text])]);
        Stems = [.. Enumerable.Range(0, _words).Select(number => Tokenizer.Stem(Word(number))), Unknown];
        Oracle = new ExhaustiveSearch(Documents, Stems);
    }

    public string[] Documents { get; }

    public string[] Stems { get; }

    public InvertedIndex Index { get; }

    public ExhaustiveSearch Oracle { get; }

    /// <summary>Up to twelve words, some of them unknown, some perhaps twice, with weights of their own.</summary>
    public IReadOnlyList<WeightedTerm> Question()
    {
        var terms = Enumerable.Range(0, _chance.Next(13)).Select(_ => new WeightedTerm(Stem(), _chance.Next(3) == 0 ? 1 : (float)_chance.NextDouble()));
        return _chance.Next(3) == 0 ? [.. terms] : [.. terms.DistinctBy(term => term.Stem)];
    }

    /// <summary>How many documents to ask for: none, one, some, all, or more than there are.</summary>
    public int Count() => _chance.Next(6) switch
    {
        0 => 0,
        1 => 1,
        2 => Documents.Length,
        3 => Documents.Length + 7,
        4 => _chance.Next(1, 200),
        _ => 20,
    };

    public string Stem() => _chance.Next(9) == 0 ? Unknown : Stems[Number()];

    public int Place() => _chance.Next(Documents.Length + 5);

    private static string Word(int number) => $"w{number}x";

    private int Number() => (int)(_words * Math.Pow(_chance.NextDouble(), _skew));

    private string Document() => _chance.Next(30) == 0
        ? ""
        : string.Join(' ', Enumerable.Range(0, _chance.Next(1, _chance.Next(2, 60))).Select(_ => Word(Number())));

    private void RepeatHalf()
    {
        for (var i = 0; i < Documents.Length / 2; i++)
        {
            Documents[_chance.Next(Documents.Length)] = Documents[_chance.Next(Documents.Length)];
        }
    }
}
