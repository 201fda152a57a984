namespace AxisBot.Conversations.Keeping;

/// <summary>
/// The port to small notes that must be found again after a restart, by this worker or by another. Whoever writes says which note it
/// has read, and writes nothing where somebody else was faster: so that of several workers one at a time holds what a note stands for.
/// </summary>
public interface INotes
{
    /// <summary>Whether several workers may read and write them at a time.</summary>
    bool IsShared { get; }

    /// <summary>Reads a note.</summary>
    /// <returns>Null where there is none.</returns>
    Task<Note?> ReadAsync(string name, CancellationToken cancellation);

    /// <summary>Writes a note in the place of the one that was read.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="text">What it says; nobody's words.</param>
    /// <param name="before">The version that was read; null where there was none.</param>
    /// <param name="cancellation">Told to give up.</param>
    /// <returns>The note as it stands now; null where another stands there.</returns>
    Task<Note?> WriteAsync(string name, string text, string? before, CancellationToken cancellation);
}

/// <summary>A small note.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Version">Which of the notes of its name it is.</param>
/// <param name="Age">How long ago it was written, by the clock of the store.</param>
public sealed record Note(string Text, string Version, TimeSpan Age);
