using AxisBot.Knowledge.Text;
using AxisBot.Retrieval.Index;

namespace AxisBot.TestKit.Embeddings;

/// <summary>
/// Vectors that mean something without a model: each stem, or the group of words that it means the same as, has its own few
/// directions, and a text goes all the ways of its words. So texts of the same or of kindred words lie near each other.
/// </summary>
public static class StubVectors
{
    private const int WaysOfWord = 12;
    private const uint Start = 2166136261;
    private const uint Factor = 16777619;

    /// <summary>Words that mean the same, as any model for embeddings knows them and no vocabulary of a library does.</summary>
    private static readonly string[] Groups =
    [
        "heat warm warmth heating stove", "home house dwelling homestead hut", "buy purchase acquire procure", "sell sale export", "begin start commence launch",
        "end finish cease stop", "big large huge vast", "small little tiny", "ship vessel boat", "soldier troop fighter", "doctor physician healer medic",
        "teacher instructor schoolmaster", "child kid youngster pupil", "illness disease sickness", "food meal diet nourishment", "road street path",
        "build construct erect", "destroy demolish ruin", "help aid assist support", "forbid ban prohibit outlaw", "allow permit let",
        "old ancient aged", "new novel fresh", "rich wealthy prosperous", "poor needy destitute", "leader chief head boss", "pact treaty accord agreement deal",
        "winter cold frost", "fuel burn kindle peat", "pay wage salary earn", "king ruler monarch", "fear dread afraid", "visit travel journey trip", "factory plant works mill",
        "harbour port quay dock", "law rule statute regulation", "money cash funds", "lawyer attorney advocate", "prison jail gaol", "quick fast rapid swift",
    ];

    private static readonly Dictionary<string, string> Meanings = Groups
        .SelectMany(group => group.Split(' ').Select(word => (Stem: Tokenizer.Stem(word), Group: group)))
        .DistinctBy(word => word.Stem).ToDictionary(word => word.Stem, word => word.Group, StringComparer.Ordinal);

    /// <summary>The vector of a text; it is never without direction.</summary>
    public static float[] Of(string text, int dimension)
    {
        var vector = new float[dimension];
        vector[0] = 0.5f;
        foreach (var word in Tokenizer.Tokenize(text).Where(token => token.IsTerm && !IndexTerm.IsCommon(token.Text)).Select(token => Meanings.GetValueOrDefault(token.Stem, token.Stem)).Distinct())
        {
            var state = word.Aggregate(Start, (hash, letter) => (hash ^ letter) * Factor);
            for (var i = 0; i < WaysOfWord; i++)
            {
                state = (state ^ (state >> 15)) * 2246822519;
                state ^= state >> 13;
                vector[(int)(state % (uint)dimension)] += (state & 0x10000) == 0 ? 1 : -1;
                state += Factor;
            }
        }

        return vector;
    }
}
