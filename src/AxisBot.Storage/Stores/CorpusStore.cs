using System.IO.Compression;
using System.Text;
using AxisBot.Conversations.Digests;
using AxisBot.Knowledge.Corpora;
using AxisBot.Storage.Databases;
using AxisBot.Storage.Json;

namespace AxisBot.Storage.Stores;

/// <summary>Keeps in a database which figures were known when: the figures of each corpus once, and when it was answered from.</summary>
internal sealed class CorpusStore(IDatabase database) : ICorpusHistory
{
    private string? _noted;

    public async Task NoteAsync(Corpus corpus, CancellationToken cancellation)
    {
        if (Volatile.Read(ref _noted) == corpus.Hash)
        {
            return;
        }

        var figures = Pack(KnownFigure.Of(corpus.Ledger));
        await database.WriteAsync("corpora.note", async session =>
        {
            var values = new { hash = corpus.Hash, figures, seal = SealOf(corpus.Hash, figures), now = session.Now };
            await session.ExecuteAsync("INSERT INTO corpora (hash, figures, seal, at) VALUES (@hash, @figures, @seal, @now) ON CONFLICT (hash) DO NOTHING", values).ConfigureAwait(false);
            return await session.ExecuteAsync(
                "INSERT INTO corpus_times (hash, at) SELECT @hash, @now WHERE @hash <> COALESCE((SELECT hash FROM corpus_times ORDER BY seq DESC LIMIT 1), '')", values).ConfigureAwait(false);
        }, Durability.Process, cancellation).ConfigureAwait(false);
        Volatile.Write(ref _noted, corpus.Hash);
    }

    public Task<IReadOnlyList<KnownFigure>?> AtAsync(DateTimeOffset time, CancellationToken cancellation) => database.ReadAsync("corpora.at", async session =>
    {
        var hash = await session.FirstAsync<string>("SELECT hash FROM corpus_times WHERE at <= @at ORDER BY seq DESC LIMIT 1", new { at = time.ToUnixTimeMilliseconds() }).ConfigureAwait(false);
        return hash is null ? null : await FiguresAsync(session, hash).ConfigureAwait(false);
    }, cancellation);

    /// <summary>The figures of a corpus; null where they are forgotten or damaged.</summary>
    public static async Task<IReadOnlyList<KnownFigure>?> FiguresAsync(Session session, string hash)
    {
        var row = await session.FirstAsync<Row>("SELECT figures, seal FROM corpora WHERE hash = @hash", new { hash }).ConfigureAwait(false);
        return row is not null && row.Seal == SealOf(hash, row.Figures) ? Unpack(row.Figures) : null;
    }

    private static string SealOf(string hash, byte[] figures) => Seal.Of(hash, Convert.ToBase64String(figures));

    private static byte[] Pack(IReadOnlyList<KnownFigure> figures)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            brotli.Write(Encoding.UTF8.GetBytes(StateJson.Write(figures)));
        }

        return packed.ToArray();
    }

    private static List<KnownFigure>? Unpack(byte[] bytes)
    {
        using var brotli = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var reader = new StreamReader(brotli, Encoding.UTF8);
        return StateJson.Read<List<KnownFigure>>(reader.ReadToEnd());
    }

    private sealed record Row
    {
        public byte[] Figures { get; init; } = [];

        public string Seal { get; init; } = "";
    }
}
