using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AxisBot.TestKit.Discord.World;

namespace AxisBot.TestKit.Discord.Messages;

/// <summary>
/// Finds whom a message notifies. Mentions within code count too: Discord's own reading of code is not documented, and a
/// bot must not rely on it.
/// </summary>
internal static partial class MentionReader
{
    public static Pings Read(DiscordPerson author, DiscordChannel channel, MessageRevision said, AllowedMentions allowed, DiscordMessage? replyTo)
    {
        var text = string.Join('\n', said.AllComponents().Select(component => component["content"]).OfType<JsonValue>().Select(value => value.ToString()).Prepend(said.Content));
        var mayCallAll = Permission.Has(author, channel, DiscordPermissions.MentionEveryone);
        var replied = allowed.RepliedTo && replyTo is { Answers: null } && replyTo.Author != author ? [replyTo.Author] : Array.Empty<DiscordPerson>();
        return new Pings(
            [.. replied.Concat(People(text, channel, allowed)).Distinct()],
            [.. Roles(text, channel, allowed, mayCallAll)],
            allowed.Everyone && mayCallAll && All().IsMatch(text));
    }

    private static IEnumerable<DiscordPerson> People(string text, DiscordChannel channel, AllowedMentions allowed) =>
        from id in Ids(Person(), text)
        where allowed.AllPeople || allowed.People.Contains(id)
        let person = channel.Home.World.FindPerson(id)
        where person is not null
        select person;

    private static IEnumerable<DiscordRole> Roles(string text, DiscordChannel channel, AllowedMentions allowed, bool mayCallAll) =>
        from id in Ids(Role(), text)
        where allowed.AllRoles || allowed.Roles.Contains(id)
        let role = channel.Guild?.Roles.FirstOrDefault(role => role.Id == id)
        where role is not null && (role.IsMentionable || mayCallAll)
        select role;

    private static IEnumerable<Snowflake> Ids(Regex pattern, string text) =>
        pattern.Matches(text).Select(match => Snowflake.Parse(match.Groups[1].Value)).OfType<Snowflake>().Distinct();

    [GeneratedRegex(@"<@!?(\d+)>")]
    private static partial Regex Person();

    [GeneratedRegex(@"<@&(\d+)>")]
    private static partial Regex Role();

    [GeneratedRegex("@everyone|@here")]
    private static partial Regex All();
}
