using System.Xml.Linq;

namespace AxisBot.Tests.Architecture;

/// <summary>The files of this repository.</summary>
internal static class Repository
{
    private const string Solution = "AxisBot.sln";

    public static string Root { get; } = Find();

    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Read(params string[] parts) => File.ReadAllText(PathTo(parts));

    public static XDocument ReadXml(params string[] parts) => XDocument.Load(PathTo(parts));

    /// <summary>All projects of src and tests.</summary>
    public static IReadOnlyList<ProjectFile> Projects { get; } =
        [.. Files("src", "*.csproj").Concat(Files("tests", "*.csproj")).Select(ProjectFile.Read)];

    /// <summary>Files below a folder, without what a build has made.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(PathTo(folder), pattern, SearchOption.AllDirectories)
            .Where(path => !Relative(path).Split('/').Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);

    /// <summary>A path as it is written in the project.</summary>
    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Solution)))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds {Solution}.");
    }
}
