using System.Text;
using AxisBot.Knowledge.Yaml;

namespace AxisBot.VocabularyPacker;

/// <summary>Writes YAML in the form that <see cref="PackedYaml"/> reads.</summary>
internal sealed class YamlPacker
{
    private readonly Dictionary<string, int> _keys = new(StringComparer.Ordinal);

    public byte[] Pack(YamlNode root)
    {
        var nodes = Written(writer => Write(writer, root));
        return Written(writer =>
        {
            writer.Write7BitEncodedInt(_keys.Count);
            foreach (var key in _keys.Keys)
            {
                writer.Write(key);
            }

            writer.Write(nodes);
        });
    }

    private void Write(BinaryWriter writer, YamlNode node)
    {
        if (node.Scalar is { } scalar)
        {
            writer.Write((byte)PackedKind.Scalar);
            writer.Write(scalar);
        }
        else if (node.Entries.Count > 0)
        {
            writer.Write((byte)PackedKind.Map);
            WriteContent(writer, content => WriteEntries(content, node.Entries));
        }
        else
        {
            writer.Write((byte)PackedKind.List);
            WriteContent(writer, content => WriteItems(content, node.Items));
        }
    }

    private void WriteEntries(BinaryWriter writer, IReadOnlyList<YamlEntry> entries)
    {
        writer.Write7BitEncodedInt(entries.Count);
        foreach (var (key, value) in entries)
        {
            _keys.TryAdd(key, _keys.Count);
            writer.Write7BitEncodedInt(_keys[key]);
            Write(writer, value);
        }
    }

    private void WriteItems(BinaryWriter writer, IReadOnlyList<YamlNode> items)
    {
        writer.Write7BitEncodedInt(items.Count);
        foreach (var item in items)
        {
            Write(writer, item);
        }
    }

    /// <summary>The length comes first, so that a reader can leave the content for later.</summary>
    private static void WriteContent(BinaryWriter writer, Action<BinaryWriter> write)
    {
        var content = Written(write);
        writer.Write7BitEncodedInt(content.Length);
        writer.Write(content);
    }

    private static byte[] Written(Action<BinaryWriter> write)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        write(writer);
        writer.Flush();
        return bytes.ToArray();
    }
}
