using System.Globalization;
using AxisBot.Conversations.Keeping;
using AxisBot.Storage.Databases;
using AxisBot.Storage.Json;

namespace AxisBot.Storage.Stores;

/// <summary>Keeps small notes in a database. One that is damaged is as good as none.</summary>
internal sealed class NoteStore(IDatabase database) : INotes
{
    public bool IsShared => database.Dialect == SqlDialect.Postgres;

    public Task<Note?> ReadAsync(string name, CancellationToken cancellation) => database.ReadAsync("notes.read", async session =>
        await session.FirstAsync<Row>("SELECT body, seal, version, at FROM notes WHERE name = @name", new { name }).ConfigureAwait(false) is { } row
            ? new Note(row.Seal == Seal.Of(name, row.Body) ? row.Body : "", row.Version, TimeSpan.FromMilliseconds(Math.Max(0, session.Now - row.At)))
            : null, cancellation);

    public Task<Note?> WriteAsync(string name, string text, string? before, CancellationToken cancellation)
    {
        var version = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture); // the same for every attempt to write this one note
        return database.WriteAsync("notes.write", async session =>
        {
            var values = new { name, body = text, seal = Seal.Of(name, text), version, before, now = session.Now };
            var written = await session.ExecuteAsync(before is null
                ? "INSERT INTO notes (name, body, seal, version, at) VALUES (@name, @body, @seal, @version, @now) ON CONFLICT (name) DO NOTHING"
                : "UPDATE notes SET body = @body, seal = @seal, version = @version, at = @now WHERE name = @name AND version = @before", values).ConfigureAwait(false);
            var stands = written > 0 || await session.FirstAsync<string>("SELECT version FROM notes WHERE name = @name", values).ConfigureAwait(false) == version;
            return stands ? new Note(text, version, TimeSpan.Zero) : null;
        }, Durability.Machine, cancellation);
    }

    private sealed record Row
    {
        public string Body { get; init; } = "";

        public string Seal { get; init; } = "";

        public string Version { get; init; } = "";

        public long At { get; init; }
    }
}
