using AxisBot.Embeddings;
using AxisBot.Embeddings.Calls;
using AxisBot.Embeddings.Finding;
using AxisBot.Embeddings.Keeping;
using AxisBot.Libraries;
using AxisBot.Nearby;
using AxisBot.Settings;
using AxisBot.TestKit;
using AxisBot.TestKit.Embeddings;
using AxisBot.Tests.Conversations.Talking;
using Microsoft.Extensions.Logging;

namespace AxisBot.Tests.Nearby;

public sealed class VectorKeeperTests : IAsyncLifetime, IDisposable
{
    private readonly string _articles = Directory.CreateTempSubdirectory("axisbot-").FullName;
    private readonly string _folder = Directory.CreateTempSubdirectory("axisbot-vectors-").FullName;
    private readonly FakeTime _time = new();
    private readonly LogBook _log = new();
    private readonly CurrentVectors _vectors = new();
    private LoopbackEmbeddings _server = null!;
    private OpenAiEmbedder _embedder = null!;
    private CurrentLibrary _library = null!;
    private VectorKeeper _keeper = null!;

    public void Dispose() => _log.Dispose();

    public async Task InitializeAsync()
    {
        _server = await LoopbackEmbeddings.StartAsync();
        Write("boats.txt", "Two boats bring peat from the moor.\nThe harbour is deep.");
        _library = CurrentLibrary.Open(new KnowledgeSettings(_articles, "--knowledge"), _time);
        _embedder = new(new EmbeddingSettings { Endpoint = _server.Endpoint, Model = LoopbackEmbeddings.Model, Folder = _folder }, _time);
        var logs = LoggerFactory.Create(logging => logging.AddProvider(_log));
        _keeper = new(_library, new VectorFiller(_embedder, new VectorFile(_folder, LoopbackEmbeddings.Model), _time, logs.CreateLogger<VectorFiller>()), _vectors, _time, logs.CreateLogger<VectorKeeper>());
    }

    public async Task DisposeAsync()
    {
        await _keeper.StopAsync(CancellationToken.None);
        _keeper.Dispose();
        _embedder.Dispose();
        await _server.DisposeAsync();
        Directory.Delete(_articles, recursive: true);
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task The_library_is_filled_at_the_start_and_again_when_it_changes()
    {
        await _keeper.StartAsync(CancellationToken.None);
        await Waiting.UntilAsync(() => _vectors.Of(_library.Now.Corpus) is not null);
        var (before, sent) = (_library.Now.Corpus, _server.Texts);

        Write("mail.txt", "The mail comes on Mondays.");
        _server.Script(EmbeddingManner.Stalled);
        Assert.True(_library.Follower!.Look());
        Assert.Null(_vectors.Of(_library.Now.Corpus));
        Assert.NotNull(_vectors.Of(before));

        await Waiting.UntilAsync(() => _server.Texts > sent);
        _time.Advance(OpenAiEmbedder.LongestCall);
        await Waiting.UntilAsync(() => Step(TimeSpan.FromSeconds(1)) && _vectors.Of(_library.Now.Corpus) is not null);
        Assert.Null(_vectors.Of(before));
    }

    [Fact]
    public async Task One_that_fails_is_told_once_and_tried_again_later()
    {
        _server.Manner = EmbeddingManner.NotAdmitted;
        await _keeper.StartAsync(CancellationToken.None);
        await Waiting.UntilAsync(() => _log.Lines.Count > 0);
        Assert.Contains("0 of 2 paragraphs have embeddings: it does not let AxisBot in", _log.Lines[0].Text, StringComparison.Ordinal);

        await Waiting.UntilAsync(() => Step(Little) && _server.Calls.Count >= 3);
        Assert.Single(_log.Lines);

        _server.Manner = EmbeddingManner.Well;
        await Waiting.UntilAsync(() => Step(Little) && _log.Lines[^1].Text.Contains("All 2 paragraphs have embeddings", StringComparison.Ordinal));
        Assert.NotNull(_vectors.Of(_library.Now.Corpus));
    }

    /// <summary>So little that no call on its way is late by it, and a pause passes all the same.</summary>
    private static readonly TimeSpan Little = TimeSpan.FromSeconds(1);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_articles, name), text);

    private bool Step(TimeSpan step)
    {
        _time.Advance(step);
        return true;
    }
}
