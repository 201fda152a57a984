using AxisBot.Retrieval.Index;

namespace AxisBot.Tests.Retrieval.Index;

public sealed class InvertedIndexTests
{
    private const int ManyDocuments = 9_000;

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Nothing_is_found_when_nothing_is_wanted(int count) =>
        Assert.Empty(IndexOf("steel", "grain").Search([new("steel", 1)], count));

    [Fact]
    public void Nothing_is_found_in_an_index_without_documents()
    {
        var index = IndexOf();
        Assert.Empty(index.Search([new("steel", 1)], 20));
        Assert.Equal(0, index.DocumentsWith("steel"));
        Assert.Empty(index.Stems);
    }

    [Fact]
    public void Nothing_is_found_for_a_question_without_words_or_with_unknown_ones()
    {
        var index = IndexOf("steel", "grain");
        Assert.Empty(index.Search([], 20));
        Assert.Empty(index.Search([new("copper", 1)], 20));
    }

    [Fact]
    public void Unknown_words_take_nothing_from_the_known_ones()
    {
        var index = IndexOf("steel", "grain", "steel and grain");
        Assert.Equal(index.Search([new("grain", 1)], 20), index.Search([new("copper", 1), new("grain", 1)], 20));
    }

    [Fact]
    public void Empty_documents_keep_their_numbers_and_are_never_found()
    {
        var index = IndexOf("", "steel", "", "steel", "the and of");
        Assert.Equal(5, index.Documents);
        Assert.Equal([1, 3], index.Search([new("steel", 1)], 20).Select(hit => hit.Document));
        Assert.Empty(index.Search([new("the", 1)], 20));
    }

    [Fact]
    public void A_word_asked_twice_counts_twice()
    {
        var index = IndexOf("steel", "grain");
        var once = index.Search([new("steel", 1)], 1)[0].Score;
        Assert.Equal(2 * once, index.Search([new("steel", 1), new("steel", 1)], 1)[0].Score, 1e-5f);
    }

    [Fact]
    public void Of_equals_the_lowest_numbers_are_found_in_their_order()
    {
        var index = IndexOf([.. Enumerable.Repeat("steel and grain", ManyDocuments)]);
        foreach (var count in new[] { 1, 20, ManyDocuments })
        {
            Assert.Equal(Enumerable.Range(0, count), index.Search([new("steel", 1), new("grain", 0.5f)], count).Select(hit => hit.Document));
        }
    }

    [Fact]
    public void A_better_document_behind_many_equals_comes_first()
    {
        var index = IndexOf([.. Enumerable.Repeat("steel and grain", ManyDocuments), "steel steel grain grain"]);
        Assert.Equal([ManyDocuments, 0, 1], index.Search([new("steel", 1), new("grain", 1)], 3).Select(hit => hit.Document));
    }

    [Fact]
    public void More_repeats_of_a_word_than_can_be_counted_are_no_fault()
    {
        var index = IndexOf(string.Join(' ', Enumerable.Repeat("steel", 70_000)), "steel");
        Assert.Equal(2, index.Search([new("steel", 1)], 20).Count);
    }

    [Fact]
    public void A_heading_counts_as_text_of_the_document_under_it()
    {
        var index = IndexBuilder.Build([["Output rose.", "Steel"], ["Output fell.", "Grain"]]);
        Assert.Equal([1], index.Search([new("grain", 1)], 20).Select(hit => hit.Document));
    }

    private static InvertedIndex IndexOf(params string[] documents) =>
        IndexBuilder.Build([.. documents.Select(text => (IReadOnlyList<string>)[text])]);
}
