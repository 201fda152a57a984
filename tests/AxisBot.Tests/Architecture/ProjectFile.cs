using System.Xml.Linq;

namespace AxisBot.Tests.Architecture;

/// <summary>What a project file says about itself.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Folder">Where it lies, from the root on: "src/AxisBot".</param>
/// <param name="References">The projects that it refers to.</param>
/// <param name="Packages">The packages that it refers to, with the version where one is named.</param>
internal sealed record ProjectFile(
    string Name,
    string Folder,
    IReadOnlyList<string> References,
    IReadOnlyList<(string Name, string? Version)> Packages)
{
    private static readonly string[] VersionNames = ["Version", "VersionOverride"];

    public bool IsOfProgram => Folder.StartsWith("src/", StringComparison.Ordinal);

    public static ProjectFile Read(string path) =>
        Parse(Path.GetFileNameWithoutExtension(path), Repository.Relative(Path.GetDirectoryName(path)!), XDocument.Load(path));

    public static ProjectFile Parse(string name, string folder, XDocument xml) => new(
        name,
        folder,
        [.. Included(xml, "ProjectReference").Select(item => item.Attribute("Include")!.Value.Split('\\', '/')[^1][..^".csproj".Length])],
        [.. Included(xml, "PackageReference").Select(item => (item.Attribute("Include")!.Value, Version(item)))]);

    private static IEnumerable<XElement> Included(XDocument xml, string kind) =>
        xml.Descendants().Where(element => element.Name.LocalName == kind && element.Attribute("Include") is not null);

    private static string? Version(XElement package) =>
        VersionNames
            .Select(name => package.Attribute(name)?.Value ?? package.Element(name)?.Value)
            .FirstOrDefault(version => version is not null);
}
