namespace AxisBot.Knowledge.Reading;

/// <summary>A file of the library cannot be read as an article; the message says why and what to do.</summary>
internal sealed class UnreadableFileException(string message) : Exception(message);
