using System.Net;
using System.Net.Sockets;
using AxisBot.Embeddings;
using AxisBot.Embeddings.Calls;
using AxisBot.Retrieval.Vectors;
using AxisBot.TestKit;
using AxisBot.TestKit.Embeddings;

namespace AxisBot.Tests.Embeddings;

public sealed class OpenAiEmbedderTests : IAsyncLifetime
{
    private static readonly string[] Texts = ["a red kite over the moor", "bells", "two boats bring peat", "a doctor"];

    private readonly FakeTime _time = new();
    private LoopbackEmbeddings _server = null!;
    private OpenAiEmbedder _embedder = null!;

    public async Task InitializeAsync()
    {
        _server = await LoopbackEmbeddings.StartAsync();
        _embedder = Embedder();
    }

    public async Task DisposeAsync()
    {
        _embedder.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData(false, EmbeddingManner.Well)]
    [InlineData(true, EmbeddingManner.Well)]
    [InlineData(false, EmbeddingManner.Shuffled)]
    [InlineData(true, EmbeddingManner.Shuffled)]
    public async Task Each_text_gets_its_own_vector_in_whatever_form_and_order_they_come(bool knowsNoBase64, EmbeddingManner manner)
    {
        _server.KnowsNoBase64 = knowsNoBase64;
        _server.Manner = manner;

        var vectors = await _embedder.EmbedAsync(Texts, CancellationToken.None);

        Assert.Equal(Texts.Select(text => UnitVector.Of(StubVectors.Of(text, _server.Dimension))!), vectors.Select(vector => vector.ToArray()));
        Assert.Empty(_server.Complaints);
    }

    [Theory]
    [InlineData(EmbeddingManner.NotANumber, EmbedderFault.Garbled, "direction")]
    [InlineData(EmbeddingManner.Zeros, EmbedderFault.Garbled, "direction")]
    [InlineData(EmbeddingManner.TooFew, EmbedderFault.Garbled, "3 vectors for 4 texts")]
    [InlineData(EmbeddingManner.Twice, EmbedderFault.Garbled, "or two")]
    [InlineData(EmbeddingManner.Garbage, EmbedderFault.Garbled, "no list of vectors")]
    [InlineData(EmbeddingManner.Cut, EmbedderFault.Unreachable, "broke off")]
    [InlineData(EmbeddingManner.NotAdmitted, EmbedderFault.NotAdmitted, "Embeddings:Key (HTTP 401)")]
    [InlineData(EmbeddingManner.Elsewhere, EmbedderFault.NotAdmitted, "points to another address")]
    [InlineData(EmbeddingManner.Busy, EmbedderFault.Busy, "(HTTP 429)")]
    [InlineData(EmbeddingManner.Broken, EmbedderFault.Broken, "(HTTP 500)")]
    public async Task What_goes_wrong_is_told_in_its_words_and_not_tried_again(EmbeddingManner manner, EmbedderFault fault, string words)
    {
        _server.Manner = manner;

        var told = await Assert.ThrowsAsync<EmbedderException>(() => _embedder.EmbedAsync(Texts, CancellationToken.None));

        Assert.Equal(fault, told.Fault);
        Assert.Contains(words, told.Message, StringComparison.Ordinal);
        Assert.All(Texts, text => Assert.DoesNotContain(text, told.Message, StringComparison.Ordinal));
        Assert.Equal(manner == EmbeddingManner.Busy ? TimeSpan.FromSeconds(7) : null, told.RetryAfter);
        Assert.Single(_server.Calls);
    }

    [Fact]
    public async Task A_number_that_is_none_is_seen_in_lists_of_numbers_too()
    {
        _server.KnowsNoBase64 = true;
        _server.Manner = EmbeddingManner.NotANumber;

        Assert.Equal(EmbedderFault.Garbled, (await Assert.ThrowsAsync<EmbedderException>(() => _embedder.EmbedAsync(Texts, CancellationToken.None))).Fault);
    }

    [Fact]
    public async Task One_that_never_answers_is_given_up()
    {
        _server.Manner = EmbeddingManner.Stalled;
        var asked = _embedder.EmbedAsync(Texts, CancellationToken.None);
        await _server.ArrivalAsync(CancellationToken.None);

        _time.Advance(OpenAiEmbedder.LongestCall);

        Assert.Equal(EmbedderFault.Late, (await Assert.ThrowsAsync<EmbedderException>(() => asked)).Fault);
    }

    [Fact]
    public async Task Who_has_no_patience_is_let_go()
    {
        _server.Manner = EmbeddingManner.Stalled;
        using var patience = new CancellationTokenSource();
        var asked = _embedder.EmbedAsync(Texts, patience.Token);
        await _server.ArrivalAsync(CancellationToken.None);

        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
    }

    [Fact]
    public async Task The_key_is_shown_where_there_is_one_and_told_nowhere()
    {
        _server.Key = "key-of-the-loopback";
        using var keyed = Embedder(_server.Key);
        using var wrong = Embedder("another-key-entirely");

        Assert.Equal(Texts.Length, (await keyed.EmbedAsync(Texts, CancellationToken.None)).Count);
        var told = await Assert.ThrowsAsync<EmbedderException>(() => wrong.EmbedAsync(Texts, CancellationToken.None));
        Assert.Equal(EmbedderFault.NotAdmitted, told.Fault);
        Assert.DoesNotContain("another-key", $"{told}", StringComparison.Ordinal);
        Assert.Equal(["another key"], _server.Complaints);
    }

    [Fact]
    public async Task Where_nothing_listens_it_says_so()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        using var nobody = Embedder(endpoint: new Uri($"http://{socket.LocalEndPoint}/v1/"));

        var told = await Assert.ThrowsAsync<EmbedderException>(() => nobody.EmbedAsync(Texts, CancellationToken.None));

        Assert.Equal((EmbedderFault.Unreachable, true), (told.Fault, told.IsPassing));
        Assert.Contains("nothing listens there", told.Message, StringComparison.Ordinal);
    }

    private OpenAiEmbedder Embedder(string? key = null, Uri? endpoint = null) =>
        new(new EmbeddingSettings { Endpoint = endpoint ?? _server.Endpoint, Model = LoopbackEmbeddings.Model, Key = key, Folder = "none" }, _time);
}
