using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AxisBot.Tests.Architecture;

/// <summary>The rules of the house: strictness, versions, lock files, the solution, the top level.</summary>
internal static partial class House
{
    private static readonly (string Name, string Value)[] Strictness =
    [
        ("TargetFramework", "net10.0"),
        ("Nullable", "enable"),
        ("TreatWarningsAsErrors", "true"),
        ("EnforceCodeStyleInBuild", "true"),
        ("DisableTransitiveProjectReferences", "true"),
        ("RestorePackagesWithLockFile", "true"),
    ];

    private static readonly string[] Clocks =
    [
        "P:System.DateTime.Now", "P:System.DateTime.UtcNow", "P:System.DateTime.Today",
        "P:System.DateTimeOffset.Now", "P:System.DateTimeOffset.UtcNow",
        "M:System.Threading.Thread.Sleep(System.Int32)", "M:System.Threading.Thread.Sleep(System.TimeSpan)",
        "M:System.Threading.Tasks.Task.Delay(System.Int32)", "M:System.Threading.Tasks.Task.Delay(System.TimeSpan)",
        "M:System.Threading.Tasks.Task.Delay(System.Int32,System.Threading.CancellationToken)",
        "M:System.Threading.Tasks.Task.Delay(System.TimeSpan,System.Threading.CancellationToken)",
    ];

    /// <summary>What DESIGN names, and below it what a tool looks for at the top and nowhere else.</summary>
    private static readonly HashSet<string> TopLevel =
    [
        "src", "tests", "knowledge", "prompts", "appsettings.json", "AxisBot.sln", "README.md",
        ".editorconfig", ".gitignore", "global.json", "Directory.Build.props", "Directory.Packages.props", "LICENSE", ".ci", "docs", "CHANGELOG.md",
        ".git", ".gitattributes",
        "BannedSymbols.txt", // Directory.Build.props hands it to every project: its place is beside that file
    ];

    /// <summary>Settings of all projects that are missing or weaker than they should be.</summary>
    public static IEnumerable<string> Laxities(XDocument buildProps) =>
        from rule in Strictness
        where buildProps.Descendants(rule.Name).Select(element => element.Value).SingleOrDefault() != rule.Value
        select $"{rule.Name} is not {rule.Value}";

    /// <summary>Rules of all projects that a project sets for itself.</summary>
    public static IEnumerable<string> OwnRules(XDocument project) =>
        project.Descendants().Select(element => element.Name.LocalName)
            .Where(name => name == "WarningsNotAsErrors" || Strictness.Any(rule => rule.Name == name));

    /// <summary>Whether every project is held to the banned symbols.</summary>
    public static bool WatchesBannedSymbols(XDocument buildProps) =>
        buildProps.Descendants("PackageReference").Any(item => item.Attribute("Include")?.Value == "Microsoft.CodeAnalysis.BannedApiAnalyzers")
        && buildProps.Descendants("AdditionalFiles").Any(item => item.Attribute("Include")?.Value.EndsWith("BannedSymbols.txt", StringComparison.Ordinal) == true);

    /// <summary>Clocks that may be read, and bans that name no replacement.</summary>
    public static IEnumerable<string> BansMissing(string bannedSymbols)
    {
        var bans = bannedSymbols.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(';', 2)).ToList();
        return Clocks.Except(bans.Select(ban => ban[0])).Concat(bans.Where(ban => ban is not [_, { Length: > 1 }]).Select(ban => ban[0]));
    }

    /// <summary>Packages without a version of their own in the one place for versions, and versions that leave a choice.</summary>
    public static IEnumerable<string> LooseVersions(XDocument packagesProps, IEnumerable<ProjectFile> projects)
    {
        var pinned = packagesProps.Descendants("PackageVersion")
            .ToDictionary(item => item.Attribute("Include")!.Value, item => item.Attribute("Version")?.Value ?? "");
        foreach (var (name, version) in pinned.Where(pin => !Exact().IsMatch(pin.Value)))
        {
            yield return $"{name} {version}";
        }

        foreach (var (project, package) in projects.SelectMany(project => project.Packages.Select(package => (project.Name, package))))
        {
            if (package.Version is not null || !pinned.ContainsKey(package.Name))
            {
                yield return $"{package.Name} in {project}";
            }
        }
    }

    /// <summary>Projects that the solution does not hold.</summary>
    public static IEnumerable<string> OutsideSolution(string solution, IEnumerable<ProjectFile> projects) =>
        from project in projects
        where !solution.Contains($"\"{project.Folder.Replace('/', '\\')}\\{project.Name}.csproj\"", StringComparison.Ordinal)
        select project.Name;

    /// <summary>Projects that have no lock file.</summary>
    public static IEnumerable<string> Unlocked(IEnumerable<ProjectFile> projects, Func<string, bool> exists) =>
        from project in projects
        where !exists($"{project.Folder}/packages.lock.json")
        select project.Name;

    /// <summary>What lies at the top and does not belong there; what git ignores does not count.</summary>
    public static IEnumerable<string> StrayAtTop(IEnumerable<string> names, string gitignore)
    {
        var ignored = gitignore.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => new Regex($"^{Regex.Escape(line.TrimEnd('/')).Replace("\\*", ".*", StringComparison.Ordinal)}$")).ToList();
        return names.Where(name => !TopLevel.Contains(name) && !ignored.Any(pattern => pattern.IsMatch(name)));
    }

    [GeneratedRegex(@"^\d+\.\d+\.\d+(\.\d+)?(-[0-9A-Za-z.]+)?$")]
    private static partial Regex Exact();
}
