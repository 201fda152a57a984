namespace AxisBot.Retrieval.Index;

/// <summary>A document that matches, and how well.</summary>
/// <param name="Document">Its number, from 0, in the order in which documents were added.</param>
/// <param name="Score">The sum of what its words count; always above 0.</param>
public readonly record struct DocumentScore(int Document, float Score);
