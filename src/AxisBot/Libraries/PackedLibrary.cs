using AxisBot.Knowledge.Packing;
using AxisBot.Retrieval.Ranking;

namespace AxisBot.Libraries;

/// <summary>The library inside the program, read and indexed by the build.</summary>
internal static class PackedLibrary
{
    private const string Name = "library.pack";

    /// <summary>Unpacks it.</summary>
    public static PassageIndex Open()
    {
        using var stream = typeof(PackedLibrary).Assembly.GetManifestResourceStream(Name)
            ?? throw new FileNotFoundException($"The program holds no \"{Name}\".", Name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return PassageIndex.Read(new PackReader(bytes));
    }
}
