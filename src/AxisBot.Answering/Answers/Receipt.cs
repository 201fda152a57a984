using AxisBot.Knowledge.Corpora;

namespace AxisBot.Answering.Answers;

/// <summary>What vouches for an answer: kept with it, so that an editor can ask later.</summary>
/// <param name="Corpus">What it was answered from.</param>
/// <param name="Author">Who wrote it: "composer", or the name of a model.</param>
/// <param name="Checks">The checks that it passed.</param>
public sealed record Receipt(Corpus Corpus, string Author, IReadOnlyList<string> Checks)
{
    /// <summary>The content of the library that it was answered from; worked out when somebody asks.</summary>
    public string CorpusHash => Corpus.Hash;

    /// <summary>What a model had to do with it; null where none was asked.</summary>
    public Penmanship? Penmanship { get; init; }
}
