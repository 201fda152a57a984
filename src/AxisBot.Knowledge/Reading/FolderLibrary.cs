using System.Globalization;
using System.Text;

namespace AxisBot.Knowledge.Reading;

/// <summary>A folder of articles. Nothing outside it is read, whatever a link in it points at.</summary>
internal sealed class FolderLibrary(string folder) : ILibrary
{
    private readonly string _root = Path.GetFullPath(folder);

    public string Name => folder;

    public bool CanChange => true;

    public (IReadOnlyList<string> Files, IReadOnlyList<ReadingProblem> Problems) List(ReadingLimits limits)
    {
        var files = new List<string>();
        var problems = new List<ReadingProblem>();
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            MaxRecursionDepth = limits.DeepestFolder,
            IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
        };
        foreach (var entry in new DirectoryInfo(_root).EnumerateFiles("*", options))
        {
            var name = Path.GetRelativePath(_root, entry.FullName).Replace('\\', '/');
            if (LeadsOutside(entry.FullName))
            {
                problems.Add(new(name, null, "it is a link that leads out of the library; copy the file itself here", IsRefused: true));
            }
            else if (files.Count < limits.MostFiles)
            {
                files.Add(name);
            }
            else
            {
                problems.Add(new(name, null, $"the library holds more than {limits.MostFiles} files; the rest is not read", IsRefused: true));
                break;
            }
        }

        files.Sort(StringComparer.Ordinal);
        return (files, problems);
    }

    public byte[] Read(string file, int most)
    {
        var path = Path.GetFullPath(Path.Combine(_root, file));
        if (!IsInside(path) || LeadsOutside(path))
        {
            throw new UnreadableFileException("it lies outside the library");
        }

        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (stream.Length > most)
        {
            throw new UnreadableFileException($"it has {stream.Length} bytes, more than {most}; split it into articles");
        }

        var bytes = new byte[stream.Length];
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read == bytes.Length ? bytes : bytes[..read];
    }

    public string Stamp(ReadingLimits limits)
    {
        var stamp = new StringBuilder();
        foreach (var name in List(limits).Files)
        {
            var file = new FileInfo(Path.Combine(_root, name));
            stamp.Append(CultureInfo.InvariantCulture, $"{name}|{(file.Exists ? file.Length : -1)}|{file.LastWriteTimeUtc.Ticks}\n");
        }

        return stamp.ToString();
    }

    private bool IsInside(string path) =>
        path.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>Whether the file, or a folder between it and the library, is a link to something outside.</summary>
    private bool LeadsOutside(string path)
    {
        for (FileSystemInfo? step = new FileInfo(path); step is not null && step.FullName.Length > _root.Length;)
        {
            if (step.LinkTarget is not null && (step.ResolveLinkTarget(returnFinalTarget: true) is not { } target || !IsInside(target.FullName)))
            {
                return true;
            }

            step = Directory.GetParent(step.FullName);
        }

        return false;
    }
}
