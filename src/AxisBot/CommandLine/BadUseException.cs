namespace AxisBot.CommandLine;

/// <summary>What was asked for cannot be done; the message says what, where and what to do, in one line.</summary>
internal sealed class BadUseException(string message) : Exception(message);
