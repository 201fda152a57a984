using System.Reflection;

namespace AxisBot.Knowledge.Reading;

/// <summary>The library that the build has put into the program.</summary>
internal sealed class EmbeddedLibrary : ILibrary
{
    public const string VocabularyFile = "vocabulary.yaml";

    private const string Prefix = "knowledge/";

    private static readonly Assembly Program = typeof(EmbeddedLibrary).Assembly;

    public string Name => "the library inside the program";

    public (IReadOnlyList<string> Files, IReadOnlyList<ReadingProblem> Problems) List(ReadingLimits limits) =>
        ([.. Program.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..].Replace('\\', '/'))
            .Order(StringComparer.Ordinal)], []);

    public byte[] Read(string file, int most)
    {
        using var stream = Program.GetManifestResourceStream(Prefix + file)
            ?? throw new FileNotFoundException($"The program holds no \"{file}\".", file);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public string Stamp(ReadingLimits limits) => "";
}
