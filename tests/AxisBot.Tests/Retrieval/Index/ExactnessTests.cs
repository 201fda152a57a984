namespace AxisBot.Tests.Retrieval.Index;

/// <summary>Whatever the search skips, it finds what a scan of every document finds.</summary>
public sealed class ExactnessTests
{
    private const int Questions = 40;

    public static TheoryData<int, int> Corpora
    {
        get
        {
            var corpora = new TheoryData<int, int>();
            for (var seed = 0; seed < 40; seed++)
            {
                corpora.Add(seed, seed % 20 == 19 ? 30_000 : seed % 2 == 0 ? 300 : 9_000);
            }

            return corpora;
        }
    }

    [Theory]
    [MemberData(nameof(Corpora))]
    public void The_search_finds_what_an_exhaustive_search_finds(int seed, int mostDocuments)
    {
        var corpus = new RandomCorpus(seed, mostDocuments);
        for (var question = 0; question < Questions; question++)
        {
            var (terms, count) = (corpus.Question(), corpus.Count());
            var difference = corpus.Oracle.Differs(corpus.Index.Search(terms, count), terms, count);
            Assert.True(difference is null, $"seed {seed}, {corpus.Documents.Length} documents, question {question} ({string.Join(", ", terms)}), {count} wanted: {difference}");
        }
    }

    [Theory]
    [MemberData(nameof(Corpora))]
    public void Of_documents_with_the_same_text_the_earlier_ones_are_found(int seed, int mostDocuments)
    {
        var corpus = new RandomCorpus(seed, mostDocuments);
        var numbersOf = Enumerable.Range(0, corpus.Documents.Length).ToLookup(number => corpus.Documents[number]);
        for (var question = 0; question < Questions; question++)
        {
            var found = corpus.Index.Search(corpus.Question(), corpus.Count());
            foreach (var same in found.Select(hit => hit.Document).GroupBy(number => corpus.Documents[number]))
            {
                Assert.Equal(numbersOf[same.Key].Take(same.Count()), same);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Corpora))]
    public void Documents_with_a_word_are_counted_between_any_two_places(int seed, int mostDocuments)
    {
        var corpus = new RandomCorpus(seed, mostDocuments);
        for (var question = 0; question < Questions; question++)
        {
            var (stem, from, to) = (corpus.Stem(), corpus.Place(), corpus.Place());
            Assert.Equal(corpus.Oracle.DocumentsWith(stem, from, to), corpus.Index.DocumentsWith(stem, from, to));
        }

        Assert.All(corpus.Stems, stem => Assert.Equal(corpus.Oracle.DocumentsWith(stem, 0, int.MaxValue), corpus.Index.DocumentsWith(stem)));
    }
}
