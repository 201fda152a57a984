using System.Xml.Linq;
using AxisBot.Answering;
using AxisBot.Knowledge.Corpora;
using AxisBot.Retrieval.Ranking;

namespace AxisBot.Tests.Architecture;

public sealed class RoomsTests
{
    [Fact]
    public void Arrows_run_from_the_host_inwards() => Assert.Empty(Rooms.BrokenArrows(Repository.Projects));

    [Fact]
    public void Knowledge_that_knows_Answering_is_seen() => Assert.Equal(
        ["AxisBot.Knowledge -> AxisBot.Answering"],
        Rooms.BrokenArrows([Project("AxisBot.Knowledge", """<ProjectReference Include="..\AxisBot.Answering\AxisBot.Answering.csproj" />""")]));

    [Fact]
    public void A_room_that_nobody_has_placed_is_seen() => Assert.Single(Rooms.BrokenArrows([Project("AxisBot.Gossip", "")]));

    [Fact]
    public void Every_project_uses_only_its_own_packages() => Assert.Empty(Rooms.ForbiddenPackages(Repository.Projects));

    [Fact]
    public void A_model_in_Knowledge_is_seen() => Assert.Equal(
        ["AxisBot.Knowledge uses OpenAI"],
        Rooms.ForbiddenPackages([Project("AxisBot.Knowledge", """<PackageReference Include="OpenAI" /><PackageReference Include="Markdig" />""")]));

    [Fact]
    public void Rooms_inside_reach_no_network_and_no_database()
    {
        Type[] doors = [typeof(Corpus), typeof(PassageIndex), typeof(Answerer)];

        Assert.Empty(doors.SelectMany(door => Rooms.ReachesOutside(
            door.Assembly.GetName().Name!, door.Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!))));
    }

    [Fact]
    public void A_room_that_fetches_is_seen() =>
        Assert.Single(Rooms.ReachesOutside("AxisBot.Knowledge", ["System.Runtime", "System.Net.Http"]));

    private static ProjectFile Project(string name, string items) =>
        ProjectFile.Parse(name, $"src/{name}", XDocument.Parse($"<Project><ItemGroup>{items}</ItemGroup></Project>"));
}
