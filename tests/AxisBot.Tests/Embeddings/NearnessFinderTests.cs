using AxisBot.Answering;
using AxisBot.Embeddings.Finding;
using AxisBot.Knowledge.Corpora;
using AxisBot.Retrieval.Ranking;
using AxisBot.Retrieval.Vectors;
using AxisBot.TestKit;
using AxisBot.TestKit.Embeddings;
using AxisBot.TestKit.Libraries;
using AxisBot.Tests.Conversations.Talking;
using Microsoft.Extensions.Logging;

namespace AxisBot.Tests.Embeddings;

public sealed class NearnessFinderTests : IDisposable
{
    private const int Dimension = 128;
    private const string Unsure = "Which fuel do islanders burn to keep their dwellings warm?";

    private static readonly Corpus Library = Some.Corpus(("turf.txt", "Turf\nPeat heats the houses, since no wood grows there.\nTwo boats bring it.\nPuffins sleep at noon."));
    private static readonly Answerer Answerer = new(new PassageIndex(Library));

    private readonly FakeTime _time = new();
    private readonly LogBook _log = new();
    private readonly CurrentVectors _vectors = new();
    private readonly ScriptedEmbedder _embedder = new(Dimension);
    private readonly NearnessFinder _finder;

    public NearnessFinderTests()
    {
        _finder = new(_embedder, _vectors, TimeSpan.FromSeconds(3), _time, LoggerFactory.Create(logging => logging.AddProvider(_log)).CreateLogger<NearnessFinder>());
        _vectors.Publish(Vectors(Library));
    }

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task The_nearest_is_found()
    {
        var nearness = (await FindAsync(Unsure))!;

        Assert.Same(Library, nearness.Corpus);
        Assert.StartsWith("Peat", Library.Paragraphs[nearness.Nearest[0]].Text, StringComparison.Ordinal);
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task Nothing_is_sent_before_the_library_is_complete_or_when_it_would_not_help()
    {
        Assert.Null(await FindAsync("hello"));
        Assert.Null(await FindAsync("How many boats bring peat?"));
        _vectors.Publish(null);
        Assert.Null(await FindAsync(Unsure));
        _vectors.Publish(Vectors(Some.Corpus(("other.txt", "Bells ring at dawn."))));
        Assert.Null(await FindAsync(Unsure));

        Assert.Equal(0, _embedder.Calls);
    }

    [Fact]
    public async Task A_failure_is_told_once_and_the_model_is_left_alone_for_a_while()
    {
        _embedder.Does = _ => throw new EmbedderException(EmbedderFault.Broken, "it failed on its side");

        Assert.Null(await FindAsync(Unsure));
        Assert.Null(await FindAsync(Unsure));
        Assert.Equal(1, _embedder.Calls);
        _time.Advance(NearnessFinder.Pause);
        Assert.Null(await FindAsync(Unsure));
        Assert.Equal(2, _embedder.Calls);
        var told = Assert.Single(_log.Lines);
        Assert.Contains("it failed on its side", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("fuel", told.Text, StringComparison.Ordinal);

        _embedder.Does = _ => null;
        _time.Advance(NearnessFinder.Pause);
        Assert.NotNull(await FindAsync(Unsure));
        Assert.Contains("again", _log.Lines[^1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EmbedderFault.NotAdmitted, null, 600)]
    [InlineData(EmbedderFault.Busy, 120, 120)]
    [InlineData(EmbedderFault.Busy, 5, 30)]
    [InlineData(EmbedderFault.Busy, 86_400, 600)]
    public async Task How_long_it_is_left_alone_depends_on_why(EmbedderFault fault, int? demanded, int seconds)
    {
        _embedder.Does = call => call == 1 ? throw new EmbedderException(fault, "no") { RetryAfter = demanded is { } wait ? TimeSpan.FromSeconds(wait) : null } : null;

        Assert.Null(await FindAsync(Unsure));
        _time.Advance(TimeSpan.FromSeconds(seconds - 1));
        Assert.Null(await FindAsync(Unsure));
        Assert.Equal(1, _embedder.Calls);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.NotNull(await FindAsync(Unsure));
    }

    [Fact]
    public async Task What_comes_too_late_is_not_waited_for_even_by_one_who_does_not_listen()
    {
        var never = new TaskCompletionSource<IReadOnlyList<ReadOnlyMemory<float>>>();
        _embedder.Does = _ => never.Task;
        var finding = FindAsync(Unsure);
        Assert.False(finding.IsCompleted);

        _time.Advance(TimeSpan.FromSeconds(3));

        Assert.Null(await finding);
        Assert.Contains("in time", Assert.Single(_log.Lines).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_gives_up_is_not_told_that_the_model_failed()
    {
        using var gone = new CancellationTokenSource();
        _embedder.Does = _ => new TaskCompletionSource<IReadOnlyList<ReadOnlyMemory<float>>>().Task;
        var finding = _finder.FindAsync(Answerer, Unsure, null, gone.Token).AsTask();

        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => finding);
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task An_embedder_with_a_mistake_of_its_own_fails_no_answer()
    {
        _embedder.Does = _ => throw new InvalidOperationException(Unsure);

        Assert.Null(await FindAsync(Unsure));

        Assert.DoesNotContain("fuel", Assert.Single(_log.Lines).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_of_another_dimension_withdraws_the_vectors_so_that_they_are_made_anew()
    {
        var withdrawn = 0;
        _vectors.Withdrawn += () => withdrawn++;
        _embedder.Does = _ => Task.FromResult<IReadOnlyList<ReadOnlyMemory<float>>>([UnitVector.Of(StubVectors.Of("x", Dimension + 1))!]);

        Assert.Null(await FindAsync(Unsure));

        Assert.Equal(1, withdrawn);
        Assert.Null(_vectors.Of(Library));
    }

    private Task<Nearness?> FindAsync(string question) => _finder.FindAsync(Answerer, question, null, CancellationToken.None).AsTask();

    private static ParagraphVectors Vectors(Corpus corpus)
    {
        var known = corpus.Paragraphs.Select(ParagraphWords.Of).DistinctBy(TextHash.Of).ToDictionary(TextHash.Of, words => UnitVector.Of(StubVectors.Of(words, Dimension))!);
        return ParagraphVectors.Of(corpus, new VectorSpace(LoopbackEmbeddings.Model, Dimension), hash => known[hash])!;
    }
}
