using System.Text;
using AxisBot.Knowledge.Packing;

namespace AxisBot.Knowledge.Yaml;

/// <summary>
/// YAML in the form in which the build puts it into the program: all keys, then the nodes. A list or a map is read
/// when somebody looks into it, so that a start pays for what it needs and not for the whole file.
/// </summary>
internal sealed class PackedYaml
{
    private readonly byte[] _bytes;
    private readonly string[] _keys;

    private PackedYaml(byte[] bytes, out int position)
    {
        _bytes = bytes;
        position = 0;
        _keys = new string[SevenBits.Read(_bytes, ref position)];
        for (var i = 0; i < _keys.Length; i++)
        {
            _keys[i] = ReadText(ref position);
        }
    }

    /// <summary>The root of what was packed.</summary>
    public static YamlNode Read(byte[] bytes)
    {
        var packed = new PackedYaml(bytes, out var position);
        return packed.ReadNode(ref position);
    }

    /// <summary>Reads the list or the map whose content begins at <paramref name="position"/>.</summary>
    public YamlNode Unpack(PackedKind kind, int position)
    {
        var count = SevenBits.Read(_bytes, ref position);
        return kind == PackedKind.List
            ? new YamlNode { Items = ReadItems(count, position) }
            : new YamlNode { Entries = ReadEntries(count, position) };
    }

    private YamlNode[] ReadItems(int count, int position)
    {
        var items = new YamlNode[count];
        for (var i = 0; i < count; i++)
        {
            items[i] = ReadNode(ref position);
        }

        return items;
    }

    private YamlEntry[] ReadEntries(int count, int position)
    {
        var entries = new YamlEntry[count];
        for (var i = 0; i < count; i++)
        {
            var key = _keys[SevenBits.Read(_bytes, ref position)];
            entries[i] = new(key, ReadNode(ref position));
        }

        return entries;
    }

    private YamlNode ReadNode(ref int position)
    {
        var kind = (PackedKind)_bytes[position++];
        if (kind == PackedKind.Scalar)
        {
            return new YamlNode { Scalar = ReadText(ref position) };
        }

        var length = SevenBits.Read(_bytes, ref position);
        var content = position;
        position += length;
        return new YamlNode(this, kind, content);
    }

    private string ReadText(ref int position)
    {
        var length = SevenBits.Read(_bytes, ref position);
        var text = Encoding.UTF8.GetString(_bytes, position, length);
        position += length;
        return text;
    }
}
