using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AxisBot.Knowledge.Yaml;

/// <summary>Reads the plain subset of YAML that the library uses, with the place of every fault.</summary>
internal static class YamlNodeReader
{
    private const int DeepestNesting = 16;

    /// <exception cref="YamlException">The text is no YAML, nests too deeply, or uses an anchor, an alias or a tag.</exception>
    public static YamlNode Read(TextReader text)
    {
        var parser = new Parser(new Scanner(text, skipComments: true));
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            return YamlNode.Empty;
        }

        parser.Consume<DocumentStart>();
        return ReadNode(parser, 0);
    }

    private static YamlNode ReadNode(Parser parser, int depth)
    {
        if (parser.Current is not NodeEvent node)
        {
            throw Fault(parser.Current!, "an alias stands where a value is expected; write the value out");
        }

        if (!node.Anchor.IsEmpty || !node.Tag.IsEmpty || depth > DeepestNesting)
        {
            throw Fault(node, "anchors, tags and nesting deeper than 16 levels are not read; write the value out");
        }

        switch (parser.Current)
        {
            case Scalar scalar:
                parser.MoveNext();
                return new YamlNode { Scalar = scalar.Value };
            case SequenceStart:
                return ReadList(parser, depth);
            default:
                return ReadMap(parser, depth);
        }
    }

    private static YamlNode ReadList(Parser parser, int depth)
    {
        parser.Consume<SequenceStart>();
        var items = new List<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(parser, depth + 1));
        }

        return new YamlNode { Items = items };
    }

    private static YamlNode ReadMap(Parser parser, int depth)
    {
        parser.Consume<MappingStart>();
        var entries = new List<YamlEntry>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            entries.Add(new(key.Value, ReadNode(parser, depth + 1)));
        }

        return new YamlNode { Entries = entries };
    }

    private static YamlException Fault(ParsingEvent at, string what) => new(at.Start, at.End, what);
}
