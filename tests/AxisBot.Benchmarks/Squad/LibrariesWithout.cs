using AxisBot.Knowledge.Corpora;

namespace AxisBot.Benchmarks.Squad;

/// <summary>A library once with each of its articles taken out.</summary>
internal static class LibrariesWithout
{
    /// <summary>For every file its name and what is read from the library without it.</summary>
    public static IEnumerable<(string File, Corpus Without)> Each(string library)
    {
        var folder = Directory.CreateTempSubdirectory("axisbot-squad-").FullName;
        try
        {
            var files = Directory.EnumerateFiles(library).Order(StringComparer.Ordinal).ToList();
            files.ForEach(file => File.Copy(file, Path.Combine(folder, Path.GetFileName(file))));
            var reader = LibraryReader.ForFolder(folder);
            foreach (var file in files)
            {
                var own = Path.Combine(folder, Path.GetFileName(file));
                File.Delete(own);
                yield return (Path.GetFileName(file), reader.Read());
                File.Copy(file, own);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
