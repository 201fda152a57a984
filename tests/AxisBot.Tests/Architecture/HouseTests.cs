using System.Xml.Linq;

namespace AxisBot.Tests.Architecture;

public sealed class HouseTests
{
    private static readonly ProjectFile Gossip =
        new("AxisBot.Gossip", "src/AxisBot.Gossip", [], [("Refit", "8.0.0"), ("Markdig", null)]);

    [Fact]
    public void All_projects_are_held_to_the_same_strictness() => Assert.Empty(House.Laxities(Repository.ReadXml("Directory.Build.props")));

    [Fact]
    public void Warnings_that_are_let_pass_are_seen() => Assert.Contains(
        "TreatWarningsAsErrors is not true",
        House.Laxities(XDocument.Parse("<Project><PropertyGroup><TreatWarningsAsErrors>false</TreatWarningsAsErrors></PropertyGroup></Project>")));

    [Fact]
    public void No_project_has_weaker_rules_of_its_own() => Assert.Empty(
        from folder in new[] { "src", "tests" }
        from pattern in new[] { "*.props", "*.csproj" }
        from path in Repository.Files(folder, pattern)
        from rule in House.OwnRules(XDocument.Load(path))
        select $"{Repository.Relative(path)}: {rule}");

    [Fact]
    public void A_project_with_weaker_rules_of_its_own_is_seen() => Assert.Equal(
        ["Nullable"],
        House.OwnRules(XDocument.Parse("<Project><PropertyGroup><OutputType>Exe</OutputType><Nullable>disable</Nullable></PropertyGroup></Project>")));

    [Fact]
    public void Every_project_is_held_to_the_banned_symbols()
    {
        Assert.True(House.WatchesBannedSymbols(Repository.ReadXml("Directory.Build.props")));
        Assert.False(House.WatchesBannedSymbols(XDocument.Parse("<Project />")));
    }

    [Fact]
    public void The_clock_is_banned_with_its_replacement_named() => Assert.Empty(House.BansMissing(Repository.Read("BannedSymbols.txt")));

    [Fact]
    public void A_ban_that_is_missing_or_gives_no_advice_is_seen()
    {
        var missing = House.BansMissing("P:System.DateTime.Now\nP:System.DateTime.Today;Take a TimeProvider.\n").ToList();

        Assert.Contains("P:System.DateTime.Now", missing);
        Assert.Contains("P:System.DateTime.UtcNow", missing);
        Assert.DoesNotContain("P:System.DateTime.Today", missing);
    }

    [Fact]
    public void Every_package_has_one_version_in_one_place() =>
        Assert.Empty(House.LooseVersions(Repository.ReadXml("Directory.Packages.props"), Repository.Projects));

    [Fact]
    public void Loose_versions_are_seen() => Assert.Equal(
        ["Polly.Core 8.*", "Refit in AxisBot.Gossip", "Markdig in AxisBot.Gossip"],
        House.LooseVersions(
            XDocument.Parse("""<Project><PackageVersion Include="Polly.Core" Version="8.*" /><PackageVersion Include="Refit" Version="8.0.0" /></Project>"""),
            [Gossip]));

    [Fact]
    public void The_solution_holds_every_project() => Assert.Empty(House.OutsideSolution(Repository.Read("AxisBot.sln"), Repository.Projects));

    [Fact]
    public void A_project_outside_the_solution_is_seen() =>
        Assert.Equal(["AxisBot.Gossip"], House.OutsideSolution(Repository.Read("AxisBot.sln"), [.. Repository.Projects, Gossip]));

    [Fact]
    public void Every_project_has_a_lock_file() => Assert.Empty(House.Unlocked(Repository.Projects, path => File.Exists(Repository.PathTo(path))));

    [Fact]
    public void A_project_without_a_lock_file_is_seen() =>
        Assert.Equal(["AxisBot.Gossip"], House.Unlocked([Gossip], path => File.Exists(Repository.PathTo(path))));

    [Fact]
    public void Only_what_belongs_there_lies_at_the_top() => Assert.Empty(House.StrayAtTop(
        Directory.EnumerateFileSystemEntries(Repository.Root).Select(path => Path.GetFileName(path)), Repository.Read(".gitignore")));

    [Fact]
    public void A_stray_file_at_the_top_is_seen() =>
        Assert.Equal(["notes.txt"], House.StrayAtTop(["src", "notes.txt", "bin", "local.db"], "bin/\n*.db\n"));
}
