using AxisBot.Knowledge.Reading;

namespace AxisBot.TestKit.Libraries;

/// <summary>Files that never were in a folder.</summary>
internal sealed class MemoryLibrary(IReadOnlyDictionary<string, byte[]> files) : ILibrary
{
    public string Name => "invented articles";

    public bool CanChange => true;

    public (IReadOnlyList<string> Files, IReadOnlyList<ReadingProblem> Problems) List(ReadingLimits limits) =>
        ([.. files.Keys.Order(StringComparer.Ordinal)], []);

    public byte[] Read(string file, int most) => files[file];

    public string Stamp(ReadingLimits limits) => "";
}
