using System.Collections;
using System.Runtime.CompilerServices;
using AxisBot.Retrieval.Index;

namespace AxisBot.Tests.Retrieval.Index;

/// <summary>What a search leaves for the next one of its thread never shows.</summary>
public sealed class SearchScratchTests
{
    private const int Documents = 9_000;
    private const int Seed = 3;

    [Fact]
    public void Threads_that_search_at_once_find_what_one_finds_alone()
    {
        var corpus = new RandomCorpus(Seed, Documents);
        var questions = Enumerable.Range(0, 300).Select(_ => corpus.Question()).ToArray();
        var alone = Array.ConvertAll(questions, terms => corpus.Index.Search(terms, 20));
        var found = new IReadOnlyList<DocumentScore>[4][];
        using var start = new Barrier(found.Length);
        var threads = Enumerable.Range(0, found.Length).Select(number => new Thread(() =>
        {
            start.SignalAndWait();
            found[number] = Array.ConvertAll(questions, terms => corpus.Index.Search(terms, 20));
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Assert.All(found, answers => Assert.Equal(alone, answers));
    }

    [Fact]
    public void A_search_may_run_while_another_reads_its_words()
    {
        var corpus = new RandomCorpus(Seed, Documents);
        var (terms, others) = (corpus.Question(), corpus.Question());
        var inner = new List<IReadOnlyList<DocumentScore>>();
        var disturbed = new WatchedTerms(terms, () => inner.Add(corpus.Index.Search(others, 50)));
        Assert.Equal(corpus.Index.Search(terms, 20), corpus.Index.Search(disturbed, 20));
        Assert.NotEmpty(inner);
        Assert.All(inner, found => Assert.Equal(corpus.Index.Search(others, 50), found));
    }

    [Fact]
    public void What_was_found_stays_as_it_is_while_one_searches_on()
    {
        var corpus = new RandomCorpus(Seed, Documents);
        var found = corpus.Index.Search([new(corpus.Stems[0], 1)], 20);
        var before = found.ToArray();
        foreach (var hit in found)
        {
            corpus.Index.Search([new(corpus.Stems[hit.Document % corpus.Stems.Length], 1)], 50);
        }

        Assert.NotEmpty(before);
        Assert.Equal(before, found);
    }

    [Fact]
    public void A_search_that_failed_leaves_nothing_to_the_next()
    {
        var corpus = new RandomCorpus(Seed, Documents);
        var terms = corpus.Question();
        var expected = corpus.Index.Search(terms, 20);
        var broken = new WatchedTerms([new(corpus.Stems[0], 1), new(corpus.Stems[1], 1)], () => throw new InvalidOperationException("The words are gone."));
        Assert.Throws<InvalidOperationException>(() => corpus.Index.Search(broken, 20));
        Assert.Equal(expected, corpus.Index.Search(terms, 20));
    }

    [Fact]
    public void An_index_that_was_searched_and_dropped_is_not_kept_in_memory()
    {
        var kept = SearchAndDrop();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.All(kept, part => Assert.False(part.IsAlive));
    }

    /// <summary>Not inlined, so that no local of it lives on in the test.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference[] SearchAndDrop()
    {
        var index = IndexBuilder.Build([.. Enumerable.Repeat<IReadOnlyList<string>>(["steel and grain"], 1_000)]);
        Assert.NotEmpty(index.Search([new("steel", 1), new("grain", 1)], 20));
        return [new(index), new(index.Bytes), new(index.Blocks)];
    }

    /// <summary>Words that do something each time one of them is read.</summary>
    private sealed class WatchedTerms(IReadOnlyList<WeightedTerm> terms, Action onRead) : IReadOnlyList<WeightedTerm>
    {
        public int Count => terms.Count;

        public WeightedTerm this[int index]
        {
            get
            {
                if (index > 0)
                {
                    onRead();
                }

                return terms[index];
            }
        }

        public IEnumerator<WeightedTerm> GetEnumerator() => terms.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
