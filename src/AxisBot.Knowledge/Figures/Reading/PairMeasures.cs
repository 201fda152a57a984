using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Knowledge.Figures.Reading;

/// <summary>Knows the measures that run between two parties: trade, exports and what belongs to them.</summary>
internal sealed class PairMeasures(Vocabulary vocabulary)
{
    private readonly HashSet<Concept> _pairs = [.. vocabulary.Section("pair_measures").Strings
        .Where(vocabulary.Concepts.ContainsKey).Select(id => vocabulary.Concepts[id])];

    public bool NeedsPair(Concept measure) => _pairs.Any(pair => vocabulary.Includes(pair, measure));
}
