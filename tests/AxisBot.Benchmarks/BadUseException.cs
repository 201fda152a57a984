namespace AxisBot.Benchmarks;

/// <summary>A verb cannot run as it was asked to; the message says what to do.</summary>
internal sealed class BadUseException(string message) : Exception(message);
