namespace AxisBot.Answering.Answers;

/// <summary>What vouches for an answer: kept with it, so that an editor can ask later.</summary>
/// <param name="CorpusHash">The content of the library it was answered from.</param>
/// <param name="Author">Who wrote it: "composer", or the name of a model.</param>
/// <param name="Checks">The checks that it passed.</param>
public sealed record Receipt(string CorpusHash, string Author, IReadOnlyList<string> Checks);
