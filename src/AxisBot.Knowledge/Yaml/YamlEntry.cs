namespace AxisBot.Knowledge.Yaml;

/// <summary>A key of a map and its value. A class, since the program has lists of classes ready compiled, and of structs not.</summary>
internal sealed record YamlEntry(string Key, YamlNode Value);
