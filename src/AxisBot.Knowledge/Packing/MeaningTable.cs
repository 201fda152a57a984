using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Knowledge.Packing;

/// <summary>Numbers the parties and concepts of a vocabulary in its own order; 0 is none.</summary>
internal sealed class MeaningTable
{
    private readonly Meaning[] _meanings;

    public MeaningTable(Vocabulary vocabulary) => _meanings = [.. vocabulary.Parties.Values, .. vocabulary.Concepts.Values];

    public void Write(Meaning? meaning, PackWriter pack)
    {
        var number = Array.IndexOf(_meanings, meaning) + 1;
        pack.Number(number > 0 || meaning is null ? number : throw new ArgumentException($"\"{meaning}\" is not of the vocabulary that is packed", nameof(meaning)));
    }

    public Meaning? ReadOptional(PackReader pack) => pack.Number() is > 0 and var number ? _meanings[number - 1] : null;

    public Meaning Read(PackReader pack) => _meanings[pack.Number() - 1];
}
