namespace AxisBot.Knowledge.Yaml;

/// <summary>A piece of YAML: a scalar, a list or a map. Anchors, aliases and tags are refused when it is read.</summary>
internal sealed class YamlNode
{
    public static readonly YamlNode Empty = new();

    private readonly PackedYaml? _packed;
    private readonly PackedKind _kind;
    private readonly int _content;
    private readonly IReadOnlyList<YamlNode> _items = [];
    private readonly IReadOnlyList<YamlEntry> _entries = [];
    private YamlNode? _unpacked;

    public YamlNode()
    {
    }

    /// <summary>A list or a map that is read when somebody looks into it.</summary>
    public YamlNode(PackedYaml packed, PackedKind kind, int content)
    {
        _packed = packed;
        _kind = kind;
        _content = content;
    }

    public string? Scalar { get; init; }

    public IReadOnlyList<YamlNode> Items
    {
        get => Unpacked._items;
        init => _items = value;
    }

    public IReadOnlyList<YamlEntry> Entries
    {
        get => Unpacked._entries;
        init => _entries = value;
    }

    /// <summary>The node with what is in it. Two threads may both read it, which does no harm.</summary>
    private YamlNode Unpacked => _packed is null ? this : _unpacked ??= _packed.Unpack(_kind, _content);

    /// <summary>The value under a key; an empty node where there is none.</summary>
    public YamlNode this[string key]
    {
        get
        {
            foreach (var entry in Entries)
            {
                if (entry.Key == key)
                {
                    return entry.Value;
                }
            }

            return Empty;
        }
    }

    /// <summary>The scalars of a list; a lone scalar counts as a list of one.</summary>
    public IEnumerable<string> Strings =>
        Scalar is { Length: > 0 } ? [Scalar] : Items.Where(item => item.Scalar is not null).Select(item => item.Scalar!);

    /// <summary>A list of scalars.</summary>
    public static YamlNode ListOf(IEnumerable<string> scalars) => new() { Items = [.. scalars.Select(scalar => new YamlNode { Scalar = scalar })] };

    /// <summary>Both nodes as one: maps are joined, lists are appended, another scalar takes the place of this one.</summary>
    public YamlNode Merge(YamlNode other)
    {
        if (Entries.Count > 0 && other.Entries.Count > 0)
        {
            var joined = Entries.ToDictionary(entry => entry.Key, entry => entry.Value);
            foreach (var (key, value) in other.Entries)
            {
                joined[key] = joined.TryGetValue(key, out var mine) ? mine.Merge(value) : value;
            }

            return new YamlNode { Entries = [.. joined.Select(entry => new YamlEntry(entry.Key, entry.Value))] };
        }

        if (Items.Count > 0 && other.Items.Count > 0)
        {
            return new YamlNode { Items = [.. Items, .. other.Items] };
        }

        return other.IsEmpty ? this : other;
    }

    private bool IsEmpty => string.IsNullOrEmpty(Scalar) && Items.Count == 0 && Entries.Count == 0;
}
