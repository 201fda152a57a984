using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord.Driving;

namespace AxisBot.Tests.TestKit.Discord;

public sealed class CommandTests
{
    [Fact]
    public async Task A_list_takes_the_place_of_all_commands_and_those_that_stay_keep_their_ids()
    {
        await using var place = await Place.OpenAsync();
        await place.RegisterAsync(Command("ask"), Command("fact"), new JsonObject { ["name"] = "ask", ["type"] = 3 });
        var before = place.Discord.Commands.All.Single(command => command is { Name: "ask", Type: 1 });

        await place.RegisterAsync(Command("ask", "Ask again"), Command("help"));

        Assert.Equal(["ask", "help"], place.Discord.Commands.All.Select(command => command.Name));
        var after = place.Discord.Commands.All[0];
        Assert.Equal(before.Id, after.Id);
        Assert.NotEqual(before.Version, after.Version);
        Assert.Equal(2, place.Discord.Commands.Writes);
    }

    [Fact]
    public async Task The_same_list_again_changes_no_version()
    {
        await using var place = await Place.OpenAsync();
        await place.RegisterAsync(Command("ask"));
        var before = place.Discord.Commands.All[0].Version;

        await place.RegisterAsync(Command("ask"));

        Assert.Equal(before, place.Discord.Commands.All[0].Version);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("?with_localizations=true", true)]
    public async Task Other_languages_are_left_out_unless_they_are_asked_for(string query, bool has)
    {
        await using var place = await Place.OpenAsync();
        var command = Command("ask");
        command["name_localizations"] = new JsonObject { ["de"] = "frage" };
        command["options"] = new JsonArray(new JsonObject
        {
            ["type"] = 3,
            ["name"] = "q",
            ["description"] = "Q",
            ["description_localizations"] = new JsonObject { ["de"] = "F" },
        });
        await place.RegisterAsync(command);

        var heard = (await place.Rest.GetAsync(place.Commands + query)).Json[0]!.AsObject();

        Assert.Equal((has, has), (heard.ContainsKey("name_localizations"), heard["options"]![0]!.AsObject().ContainsKey("description_localizations")));
    }

    [Fact]
    public async Task Single_commands_are_made_changed_and_deleted()
    {
        await using var place = await Place.OpenAsync();

        var made = await place.Rest.PostAsync(place.Commands, Command("ask"));
        var again = await place.Rest.PostAsync(place.Commands, Command("ask", "Other"));
        var path = $"{place.Commands}/{made.Json["id"]}";
        var changed = await place.Rest.PatchAsync(path, new JsonObject { ["description"] = "Third" });
        var read = await place.Rest.GetAsync(path);

        Assert.Equal((201, 200, 200), (made.Status, again.Status, changed.Status));
        Assert.Equal((string)made.Json["id"]!, (string)again.Json["id"]!);
        Assert.Equal(("ask", "Third"), ((string)read.Json["name"]!, (string)read.Json["description"]!));
        Assert.Equal((204, 10063), ((await place.Rest.DeleteAsync(path)).Status, (await place.Rest.DeleteAsync(path)).Error));
    }

    [Fact]
    public async Task Commands_of_a_guild_are_its_own()
    {
        await using var place = await Place.OpenAsync();
        var other = place.Discord.World.AddGuild("Other").AddChannel("general");

        await place.Rest.PutAsync(OfGuild(place), new JsonArray(Command("only")));

        Assert.Empty((await place.Rest.GetAsync(place.Commands)).Json.AsArray());
        await place.Ann.SlashAsync(place.Channel, "only");
        await Assert.ThrowsAsync<InvalidOperationException>(() => place.Ann.SlashAsync(other, "only"));
    }

    [Theory]
    [InlineData(200, 200)]
    [InlineData(201, 400)]
    public async Task There_are_200_new_commands_a_day(int count, int status)
    {
        await using var place = await Place.OpenAsync();

        var last = await MakeAsync(place, count);

        Assert.Equal(status, last.Status);
        Assert.Equal(status == 400 ? 30034 : 0, last.Json is JsonObject ? last.Error : 0);
    }

    [Theory]
    [InlineData(-1, 400)]
    [InlineData(0, 201)]
    public async Task A_new_command_counts_for_24_hours_and_for_its_guild_alone(int millisecondsMore, int status)
    {
        await using var place = await Place.OpenAsync();
        await MakeAsync(place, 200);
        place.Time.Advance(TimeSpan.FromHours(24) + TimeSpan.FromMilliseconds(millisecondsMore));

        Assert.Equal(status, (await place.Rest.PostAsync(place.Commands, Command("more"))).Status);
        Assert.Equal(201, (await place.Rest.PostAsync(OfGuild(place), Command("more"))).Status);
    }

    [Theory]
    [InlineData(1, 100)]
    [InlineData(2, 15)]
    [InlineData(3, 15)]
    public async Task There_is_room_for_so_many_commands_of_each_type_and_in_each_guild(int type, int most)
    {
        await using var place = await Place.OpenAsync();
        await place.RegisterAsync([.. Enumerable.Range(1, most - 1).Select(i => Command($"c{i}", type))]);

        Assert.Equal(201, (await place.Rest.PostAsync(place.Commands, Command("last", type))).Status);
        Assert.Equal(30032, (await place.Rest.PostAsync(place.Commands, Command("more", type))).Error);
        Assert.Equal(201, (await place.Rest.PostAsync(OfGuild(place), Command("more", type))).Status);
    }

    [Fact]
    public async Task The_commands_of_others_are_not_ours()
    {
        await using var place = await Place.OpenAsync();

        Assert.Equal(20012, (await place.Rest.GetAsync("applications/1/commands")).Error);
    }

    [Fact]
    public async Task A_sub_command_is_found_by_its_path()
    {
        await using var place = await Place.OpenAsync();
        var digest = Command("digest");
        digest["options"] = new JsonArray(new JsonObject
        {
            ["type"] = 1,
            ["name"] = "subscribe",
            ["description"] = "S",
            ["options"] = new JsonArray(new JsonObject { ["type"] = 7, ["name"] = "where", ["description"] = "W" }),
        });
        await place.RegisterAsync(digest);
        var (gateway, _) = await RawGateway.EnterAsync(place.Discord, intents: 0);
        await using var entered = gateway;

        await place.Ann.SlashAsync(place.Channel, "digest subscribe", ("where", place.Channel));
        var said = (await gateway.ReadEventAsync("INTERACTION_CREATE"))["d"]!["data"]!;

        Assert.Equal("subscribe", (string)said["options"]![0]!["name"]!);
        Assert.Equal("trade", (string)said["resolved"]!["channels"]![(string)said["options"]![0]!["options"]![0]!["value"]!]!["name"]!);
    }

    private static JsonObject Command(string name, string description = "Does something") => new() { ["name"] = name, ["description"] = description };

    /// <summary>A command of a type; only a slash command is described.</summary>
    private static JsonObject Command(string name, int type) => type == 1 ? Command(name) : new JsonObject { ["name"] = name, ["type"] = type };

    private static string OfGuild(Place place) => $"applications/{place.Bot.Id}/guilds/{place.Guild.Id}/commands";

    /// <summary>Makes so many new commands, in lists that each take the place of the one before: what the last list was answered.</summary>
    private static async Task<Heard> MakeAsync(Place place, int count)
    {
        const int most = 67;
        Heard last = null!;
        for (var made = 0; made < count; made += most)
        {
            last = await place.Rest.PutAsync(place.Commands, new JsonArray([.. Enumerable.Range(made, Math.Min(most, count - made)).Select(i => Command($"c{i}"))]));
        }

        return last;
    }
}
