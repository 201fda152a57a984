using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Knowledge.Figures;

/// <summary>Where something goes: from whom to whom. Either may be unknown.</summary>
/// <param name="From">Who sends, sells or supplies it.</param>
/// <param name="To">Who gets, buys or imports it.</param>
public sealed record Flow(Party? From, Party? To)
{
    /// <summary>A flow of which nothing is known.</summary>
    public static readonly Flow Unknown = new(null, null);

    /// <summary>Whether the other flow runs between other parties or the other way round.</summary>
    public bool Contradicts(Flow other) =>
        Differs(From, other.From) || Differs(To, other.To) || Same(From, other.To) || Same(To, other.From);

    private static bool Differs(Party? one, Party? other) =>
        one is not null && other is not null && !Vocabulary.Holds(one, other) && !Vocabulary.Holds(other, one);

    private static bool Same(Party? one, Party? other) => one is not null && one == other;
}
