using AxisBot.Knowledge.Yaml;

namespace AxisBot.Knowledge.Vocabularies;

/// <summary>What the build puts into the program of <c>vocabulary.yaml</c>: the file, and the tables made of it.</summary>
internal static class VocabularyPack
{
    public const string FileKey = "file";
    public const string TablesKey = "tables";

    /// <exception cref="FormatException">An entry cannot be understood; the message says which and why.</exception>
    public static YamlNode Of(YamlNode file) => new()
    {
        Entries = [new(FileKey, file), new(TablesKey, VocabularyReader.Read(file).Pack())],
    };
}
