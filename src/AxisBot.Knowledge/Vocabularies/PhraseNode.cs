using AxisBot.Knowledge.Yaml;

namespace AxisBot.Knowledge.Vocabularies;

/// <summary>The words with which phrases may go on, and what the words so far mean by themselves.</summary>
/// <typeparam name="T">What a phrase means.</typeparam>
internal sealed class PhraseNode<T>
{
    /// <summary>Under this key, which is no word, a packed node that goes on keeps its meanings.</summary>
    private const string MeaningsKey = "=";

    private readonly YamlNode? _packed;
    private readonly Func<YamlNode, T>? _meaningOf;
    private Dictionary<string, PhraseNode<T>>? _next;
    private IReadOnlyList<T>? _meanings;

    public PhraseNode()
    {
    }

    /// <summary>A node that is read when somebody comes to it.</summary>
    public PhraseNode(YamlNode packed, Func<YamlNode, T> meaningOf)
    {
        _packed = packed;
        _meaningOf = meaningOf;
    }

    /// <summary>What the words so far mean; nothing where they are only the beginning of a phrase.</summary>
    public IReadOnlyList<T> Meanings => _meanings ??= PackedMeanings is { Count: > 0 } packed ? [.. packed.Select(_meaningOf!)] : [];

    /// <summary>Whether the words so far mean something.</summary>
    public bool IsPhrase => (_meanings?.Count ?? PackedMeanings.Count) > 0;

    /// <summary>All words with which phrases go on.</summary>
    public Dictionary<string, PhraseNode<T>> All => _next ??= Unpacked();

    private IReadOnlyList<YamlNode> PackedMeanings =>
        _packed is null ? [] : _packed.Entries.Count == 0 ? _packed.Items : _packed[MeaningsKey].Items;

    /// <summary>The node behind one more word; null where no phrase goes on so.</summary>
    public PhraseNode<T>? Next(string key) => _next is null && _packed is null ? null : All.GetValueOrDefault(key);

    public PhraseNode<T> NextOrNew(string key)
    {
        if (!All.TryGetValue(key, out var next))
        {
            All[key] = next = new PhraseNode<T>();
        }

        return next;
    }

    public void Add(T meaning) => _meanings = [.. Meanings, meaning];

    public YamlNode Pack(Func<T, YamlNode> pack)
    {
        var meanings = new YamlNode { Items = [.. Meanings.Select(pack)] };
        return All.Count == 0 ? meanings : new YamlNode
        {
            Entries = [.. All.Select(entry => new YamlEntry(entry.Key, entry.Value.Pack(pack))).Prepend(new(MeaningsKey, meanings))],
        };
    }

    private Dictionary<string, PhraseNode<T>> Unpacked()
    {
        var next = new Dictionary<string, PhraseNode<T>>(_packed?.Entries.Count ?? 0, StringComparer.Ordinal);
        foreach (var (key, node) in _packed?.Entries ?? [])
        {
            if (key != MeaningsKey)
            {
                next[key] = new PhraseNode<T>(node, _meaningOf!);
            }
        }

        return next;
    }
}
