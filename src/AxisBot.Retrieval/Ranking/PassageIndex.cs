using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Corpora;
using AxisBot.Knowledge.Packing;
using AxisBot.Knowledge.Vocabularies;
using AxisBot.Retrieval.Index;

namespace AxisBot.Retrieval.Ranking;

/// <summary>A corpus with the indexes that find its paragraphs and its articles. Immutable.</summary>
public sealed class PassageIndex
{
    private readonly PassageView[] _passages;
    private readonly (int From, int To)[] _ranges;
    private readonly Dictionary<string, int> _capitals;
    private readonly Dictionary<string, int> _all;
    private readonly Dictionary<Meaning, List<int>> _passagesNaming;

    /// <summary>Indexes a corpus.</summary>
    public PassageIndex(Corpus corpus)
        : this(corpus, IndexBuilder.Build([.. corpus.Paragraphs.Select(FieldsOf)]), IndexBuilder.Build([.. corpus.Articles.Select(FieldsOf)]))
    {
    }

    private PassageIndex(Corpus corpus, InvertedIndex paragraphs, InvertedIndex articles)
    {
        Corpus = corpus;
        Paragraphs = paragraphs;
        Articles = articles;
        Families = new StemFamilies(Paragraphs.Stems);
        (_passages, _ranges) = View(corpus);
        (_capitals, _all) = CountCapitals(_passages);
        _passagesNaming = FindMeanings(_passages);
    }

    /// <summary>What is indexed.</summary>
    public Corpus Corpus { get; }

    /// <summary>The index of the paragraphs, in the order of <see cref="Corpus.Paragraphs"/>.</summary>
    public InvertedIndex Paragraphs { get; }

    /// <summary>The index of the articles, in the order of <see cref="Corpus.Articles"/>.</summary>
    public InvertedIndex Articles { get; }

    /// <summary>Which stems of the corpus are kin.</summary>
    public StemFamilies Families { get; }

    /// <summary>Packs the corpus and its indexes for the program to carry; see <see cref="CorpusPack"/> for what can be packed.</summary>
    public void Write(PackWriter pack)
    {
        CorpusPack.Write(Corpus, pack);
        Paragraphs.Write(pack);
        Articles.Write(pack);
    }

    /// <summary>Unpacks what <see cref="Write"/> packed.</summary>
    public static PassageIndex Read(PackReader pack) => new(CorpusPack.Read(pack), InvertedIndex.Read(pack), InvertedIndex.Read(pack));

    /// <summary>How often the corpus writes a stem with a capital inside a sentence, from 0 (never) to 1 (always).</summary>
    public float Nameness(string stem) =>
        _capitals.TryGetValue(stem, out var capitals) && _all.TryGetValue(stem, out var all) ? (float)capitals / all : 0;

    /// <summary>How much it tells that a passage names a party or a concept, by whatever word.</summary>
    public float InverseFrequency(Meaning meaning) =>
        Bm25.InverseFrequency(PassagesNaming(meaning).Count, Math.Max(1, Corpus.Paragraphs.Count));

    /// <summary>The numbers of the passages that name a party or a concept, in order.</summary>
    internal IReadOnlyList<int> PassagesNaming(Meaning meaning) => _passagesNaming.TryGetValue(meaning, out var passages) ? passages : [];

    internal PassageView Passage(int document) => _passages[document];

    /// <summary>The paragraphs of an article: the number of its first, and of the first behind it.</summary>
    internal (int From, int To) RangeOf(int article) => _ranges[article];

    private static IReadOnlyList<string> FieldsOf(Paragraph paragraph) =>
        [paragraph.Text, .. paragraph.HeadingPath.Where(heading => !paragraph.Text.StartsWith(heading, StringComparison.Ordinal))];

    private static IReadOnlyList<string> FieldsOf(Article article) =>
        [article.Source.Title, .. article.Paragraphs.Where(paragraph => paragraph.IsAnswerable).Select(paragraph => paragraph.Text)];

    private static (PassageView[] Passages, (int From, int To)[] Ranges) View(Corpus corpus)
    {
        var passages = new PassageView[corpus.Paragraphs.Count];
        var ranges = new (int From, int To)[corpus.Articles.Count];
        var next = 0;
        for (var a = 0; a < ranges.Length; a++)
        {
            var from = next;
            var title = HeadingView.Of([corpus.Articles[a].Source.Title], corpus.Vocabulary);
            var headings = new Dictionary<string, HeadingView>(StringComparer.Ordinal);
            while (next < passages.Length && corpus.Paragraphs[next].Source == corpus.Articles[a].Source)
            {
                var path = corpus.Paragraphs[next].HeadingPath;
                var key = string.Join('\n', path);
                if (!headings.TryGetValue(key, out var heading))
                {
                    headings[key] = heading = HeadingView.Of(path, corpus.Vocabulary);
                }

                passages[next] = new PassageView(corpus.Paragraphs[next], a, heading, title);
                next++;
            }

            ranges[a] = (from, next);
        }

        return (passages, ranges);
    }

    private static Dictionary<Meaning, List<int>> FindMeanings(PassageView[] passages)
    {
        var found = new Dictionary<Meaning, List<int>>();
        for (var i = 0; i < passages.Length; i++)
        {
            foreach (var meaning in passages[i].Sentences.SelectMany(sentence => sentence.Meanings).Distinct())
            {
                if (!found.TryGetValue(meaning, out var naming))
                {
                    found[meaning] = naming = [];
                }

                naming.Add(i);
            }
        }

        return found;
    }

    /// <summary>How often each stem stands inside a sentence with a capital, and how often at all.</summary>
    private static (Dictionary<string, int> Capitals, Dictionary<string, int> All) CountCapitals(PassageView[] passages)
    {
        var capitals = new Dictionary<string, int>(StringComparer.Ordinal);
        var all = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var sentence in passages.SelectMany(passage => passage.Sentences))
        {
            for (var i = 1; i < sentence.Stems.Length; i++)
            {
                Count(all, sentence.Stems[i]);
                if ((sentence.Shapes[i] & WordShape.Name) != 0)
                {
                    Count(capitals, sentence.Stems[i]);
                }
            }
        }

        return (capitals, all);

        static void Count(Dictionary<string, int> counts, string stem)
        {
            counts.TryGetValue(stem, out var count);
            counts[stem] = count + 1;
        }
    }
}
