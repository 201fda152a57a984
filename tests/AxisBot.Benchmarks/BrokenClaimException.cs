namespace AxisBot.Benchmarks;

/// <summary>What was measured breaks what is claimed; the message says where.</summary>
internal sealed class BrokenClaimException(string message) : Exception(message);
