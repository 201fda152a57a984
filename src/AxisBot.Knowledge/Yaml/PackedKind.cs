namespace AxisBot.Knowledge.Yaml;

/// <summary>What stands next in packed YAML.</summary>
internal enum PackedKind : byte
{
    /// <summary>A text: its length in bytes, and the bytes as UTF-8.</summary>
    Scalar,

    /// <summary>The length of the content in bytes, the number of items, and the items.</summary>
    List,

    /// <summary>The length of the content in bytes, the number of entries, and of each the number of its key and its value.</summary>
    Map,
}
