using System.Reflection;
using AxisBot.Knowledge.Vocabularies;
using AxisBot.Knowledge.Yaml;

namespace AxisBot.Knowledge.Reading;

/// <summary>The library that the build has put into the program.</summary>
internal sealed class EmbeddedLibrary : ILibrary
{
    public const string Title = "the library inside the program";
    public const string VocabularyFile = "vocabulary.yaml";

    private const string Prefix = "knowledge/";
    private const string PackFile = "vocabulary.pack";

    private static readonly Assembly Program = typeof(EmbeddedLibrary).Assembly;

    public string Name => Title;

    public bool CanChange => false;

    public (IReadOnlyList<string> Files, IReadOnlyList<ReadingProblem> Problems) List(ReadingLimits limits) =>
        ([.. Program.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..].Replace('\\', '/'))
            .Order(StringComparer.Ordinal)], []);

    /// <summary>The vocabulary and its tables, as the build has packed them.</summary>
    public static YamlNode PackedVocabulary() => PackedYaml.Read(Resource(PackFile));

    /// <summary>The program's own vocabulary.</summary>
    public static Vocabulary Vocabulary()
    {
        var packed = PackedVocabulary();
        return new Vocabulary(VocabularyReader.Read(packed[VocabularyPack.FileKey], packed[VocabularyPack.TablesKey]));
    }

    public byte[] Read(string file, int most) => Resource(Prefix + file);

    private static byte[] Resource(string name)
    {
        using var stream = Program.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException($"The program holds no \"{name}\".", name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public string Stamp(ReadingLimits limits) => "";
}
