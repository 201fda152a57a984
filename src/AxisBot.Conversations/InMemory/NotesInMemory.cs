using System.Globalization;
using AxisBot.Conversations.Keeping;

namespace AxisBot.Conversations.InMemory;

/// <summary>Keeps notes while the program runs.</summary>
internal sealed class NotesInMemory(TimeProvider time) : INotes
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (string Text, string Version, DateTimeOffset At)> _notes = new(StringComparer.Ordinal);
    private long _versions;

    public bool IsShared => false;

    public Task<Note?> ReadAsync(string name, CancellationToken cancellation)
    {
        lock (_gate)
        {
            return Task.FromResult(_notes.TryGetValue(name, out var note) ? new Note(note.Text, note.Version, time.GetUtcNow() - note.At) : null);
        }
    }

    public Task<Note?> WriteAsync(string name, string text, string? before, CancellationToken cancellation)
    {
        lock (_gate)
        {
            if ((_notes.TryGetValue(name, out var there) ? there.Version : null) != before)
            {
                return Task.FromResult<Note?>(null);
            }

            var version = (++_versions).ToString(CultureInfo.InvariantCulture);
            _notes[name] = (text, version, time.GetUtcNow());
            return Task.FromResult<Note?>(new Note(text, version, TimeSpan.Zero));
        }
    }
}
