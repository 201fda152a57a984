using AxisBot.Embeddings;
using AxisBot.Embeddings.Calls;
using AxisBot.Embeddings.Keeping;
using AxisBot.Knowledge.Corpora;
using AxisBot.Retrieval.Vectors;
using AxisBot.TestKit;
using AxisBot.TestKit.Embeddings;
using AxisBot.TestKit.Libraries;
using AxisBot.Tests.Conversations.Talking;
using Microsoft.Extensions.Logging;

namespace AxisBot.Tests.Embeddings;

public sealed class VectorFillerTests : IAsyncLifetime, IDisposable
{
    private const string Boats = "Two boats bring peat from the moor.\nThe harbour is deep.\nA bell rings at dawn.";
    private const string Kites = "A red kite flew over the moor.\nChildren paint its tail.";

    private readonly string _folder = Directory.CreateTempSubdirectory("axisbot-vectors-").FullName;
    private readonly LogBook _log = new();
    private LoopbackEmbeddings _server = null!;
    private OpenAiEmbedder _embedder = null!;

    public void Dispose() => _log.Dispose();

    public async Task InitializeAsync()
    {
        _server = await LoopbackEmbeddings.StartAsync();
        _embedder = new(new EmbeddingSettings { Endpoint = _server.Endpoint, Model = LoopbackEmbeddings.Model, Folder = _folder }, new FakeTime());
    }

    public async Task DisposeAsync()
    {
        _embedder.Dispose();
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task After_a_restart_only_what_has_changed_is_sent_and_one_text_to_see_that_the_model_is_the_same()
    {
        var corpus = Of(Boats);
        Assert.Equal(Ranked(corpus), (await Filler().FillAsync(corpus, CancellationToken.None))!.Count);
        Assert.Equal(Ranked(corpus), _server.Texts);

        Assert.NotNull(await Filler().FillAsync(Of(Boats), CancellationToken.None));
        Assert.Equal(Ranked(corpus) + 1, _server.Texts);

        var more = Of($"{Boats}\nThe mail comes on Mondays.");
        Assert.Equal(Ranked(more), (await Filler().FillAsync(more, CancellationToken.None))!.Count);
        Assert.Equal(Ranked(corpus) + 1 + 2, _server.Texts);
        Assert.Empty(_server.Complaints);
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task Another_model_under_the_same_name_is_seen_and_nothing_is_mixed()
    {
        await Filler().FillAsync(Of(Boats), CancellationToken.None);
        _server.Flavour = "xq";

        var vectors = await Filler().FillAsync(Of(Boats), CancellationToken.None);

        AssertAllAnew(vectors!);
        Assert.Equal(_server.Dimension, vectors!.Space.Dimension);
    }

    [Fact]
    public async Task Another_dimension_is_a_whole_new_set()
    {
        await Filler().FillAsync(Of(Boats), CancellationToken.None);
        _server.Dimension = 96;

        var vectors = await Filler().FillAsync(Of(Boats), CancellationToken.None);

        AssertAllAnew(vectors!);
        Assert.Equal(96, vectors!.Space.Dimension);
        Assert.Equal(96, File().Read()!.Space.Dimension);
    }

    [Fact]
    public async Task Another_dimension_in_the_middle_publishes_nothing_and_mixes_nothing()
    {
        _server.Script(EmbeddingManner.Well, EmbeddingManner.OtherDimension);
        var corpus = Of(string.Join('\n', Enumerable.Range(1, Portions.MostTexts + 5).Select(i => $"Boat number {i} brings peat from moor {i}.")));

        var told = await Assert.ThrowsAsync<EmbedderException>(() => Filler().FillAsync(corpus, CancellationToken.None));

        Assert.Equal(EmbedderFault.Garbled, told.Fault);
        Assert.Equal("it gave vectors of 384 numbers and then of 388", told.Message);
        var kept = File().Read()!;
        Assert.Equal(Portions.MostTexts, kept.Vectors.Count);
        Assert.All(kept.Vectors.Values, vector => Assert.Equal(384, vector.Length));
        Assert.Null(Filler().Kept(corpus));

        Assert.Equal(Ranked(corpus), (await Filler().FillAsync(corpus, CancellationToken.None))!.Count);
    }

    [Fact]
    public async Task What_cannot_be_believed_is_put_aside_and_told_in_one_line()
    {
        await Filler().FillAsync(Of(Boats), CancellationToken.None);
        var whole = System.IO.File.ReadAllBytes(File().Path);
        System.IO.File.WriteAllBytes(File().Path, whole[..^1]);

        Assert.NotNull(await Filler().FillAsync(Of(Boats), CancellationToken.None));

        Assert.Contains("it is damaged; they are put aside", Assert.Single(_log.Lines).Text, StringComparison.Ordinal);
        Assert.Equal(whole.Length - 1, new FileInfo(File().AsidePath).Length);
        Assert.NotNull(File().Read());
    }

    [Fact]
    public async Task Calls_are_bounded_by_texts_and_by_characters()
    {
        var corpus = Of(string.Join('\n', Enumerable.Range(1, 150).Select(i => i < 40 ? $"Boat {i} {new string('x', 3_000)}." : $"Boat number {i} sails.")));
        await Filler().FillAsync(corpus, CancellationToken.None);

        Assert.Equal(Ranked(corpus), _server.Texts);
        Assert.All(_server.Calls, call => Assert.InRange(call.Count, 1, Portions.MostTexts));
        Assert.All(_server.Calls, call => Assert.InRange(call.Sum(text => text.Length), 1, Portions.MostCharacters));
    }

    [Fact]
    public async Task A_passing_failure_is_waited_out_but_not_for_ever()
    {
        var time = new FakeTime();
        var embedder = new ScriptedEmbedder(64) { Does = call => call < 3 ? throw new EmbedderException(EmbedderFault.Busy, "busy") { RetryAfter = TimeSpan.FromSeconds(7) } : null };
        var filling = Filler(embedder, time).FillAsync(Of(Boats), CancellationToken.None);
        await Waiting.UntilAsync(() => (embedder.Calls, time.Waiting) == (1, 1));
        time.Advance(TimeSpan.FromSeconds(6.9));
        Assert.Equal((1, 1), (embedder.Calls, time.Waiting));
        time.Advance(TimeSpan.FromSeconds(0.1));
        await Waiting.UntilAsync(() => (embedder.Calls, time.Waiting) == (2, 1));
        time.Advance(TimeSpan.FromSeconds(7));
        Assert.NotNull(await filling);
        Assert.Equal(3, embedder.Calls);

        embedder.Does = _ => throw new EmbedderException(EmbedderFault.Broken, "broken");
        filling = Filler(embedder, time).FillAsync(Of(Kites), CancellationToken.None);
        await Waiting.UntilAsync(() =>
        {
            time.Advance(TimeSpan.FromSeconds(1));
            return filling.IsCompleted;
        });
        await Assert.ThrowsAsync<EmbedderException>(() => filling);
        Assert.Equal(3 + VectorFiller.MostAttempts, embedder.Calls);
    }

    [Theory]
    [InlineData(EmbedderFault.NotAdmitted)]
    [InlineData(EmbedderFault.Garbled)]
    public async Task What_does_not_pass_is_asked_once(EmbedderFault fault)
    {
        var embedder = new ScriptedEmbedder(64) { Does = _ => throw new EmbedderException(fault, "no") };

        await Assert.ThrowsAsync<EmbedderException>(() => Filler(embedder, new FakeTime()).FillAsync(Of(Boats), CancellationToken.None));

        Assert.Equal(1, embedder.Calls);
    }

    [Fact]
    public async Task An_article_that_comes_back_still_has_its_vectors()
    {
        var filler = Filler();
        await filler.FillAsync(Some.Corpus(("boats.txt", Boats), ("kites.txt", Kites)), CancellationToken.None);
        await filler.FillAsync(Some.Corpus(("boats.txt", Boats), ("new.txt", "News of the day are few.")), CancellationToken.None);

        Assert.NotNull(Filler().Kept(Some.Corpus(("boats.txt", Boats), ("kites.txt", Kites))));
        Assert.Equal((Ranked(Of(Boats)), Ranked(Of(Boats))), Filler().Count(Of(Boats)));
    }

    [Fact]
    public async Task Where_nothing_can_be_written_vectors_live_in_memory()
    {
        System.IO.File.WriteAllText(Path.Combine(_folder, "in-the-way"), "");
        var filler = new VectorFiller(_embedder, new VectorFile(Path.Combine(_folder, "in-the-way"), LoopbackEmbeddings.Model), new FakeTime(), Logger());

        Assert.NotNull(await filler.FillAsync(Of(Boats), CancellationToken.None));

        Assert.Contains("could not be written", Assert.Single(_log.Lines).Text, StringComparison.Ordinal);
    }

    private void AssertAllAnew(ParagraphVectors vectors)
    {
        var wanted = Ranked(vectors.Corpus);
        Assert.Equal(wanted, vectors.Count);
        Assert.Equal(wanted + 1 + (wanted - 1), _server.Texts);
        Assert.Contains("gives other embeddings than it did", Assert.Single(_log.Lines).Text, StringComparison.Ordinal);
        Assert.True(System.IO.File.Exists(File().AsidePath));
        Assert.Equal(wanted, File().Read()!.Vectors.Count);
    }

    private VectorFile File() => new(_folder, LoopbackEmbeddings.Model);

    private VectorFiller Filler(IEmbedder? embedder = null, TimeProvider? time = null) => new(embedder ?? _embedder, File(), time ?? new FakeTime(), Logger());

    private ILogger<VectorFiller> Logger() => LoggerFactory.Create(logging => logging.AddProvider(_log)).CreateLogger<VectorFiller>();

    private static Corpus Of(string text) => Some.Corpus(("boats.txt", text));

    private static int Ranked(Corpus corpus) => corpus.Paragraphs.Where(ParagraphWords.IsRanked).Select(ParagraphWords.HashOf).Distinct().Count();
}
