using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord.Commands;
using AxisBot.TestKit.Discord.Validation;
using AxisBot.TestKit.Discord.World;

namespace AxisBot.TestKit.Discord.Rest.Handlers;

/// <summary>The commands of the application, for all guilds or for one.</summary>
internal static class CommandHandler
{
    public static IReadOnlyList<Route> Routes { get; } = [.. For("/applications/{app}/commands"), .. For("/applications/{app}/guilds/{guild}/commands")];

    private static IEnumerable<Route> For(string all) =>
    [
        new("GET", all, BucketNames.Commands, RouteKey.Bot, List),
        new("PUT", all, BucketNames.Commands, RouteKey.Bot, PutAll),
        new("POST", all, BucketNames.Commands, RouteKey.Bot, Put),
        new("GET", $"{all}/{{command}}", BucketNames.Commands, RouteKey.Bot, call => RestAnswer.Ok(Write(call, Find(call)))),
        new("PATCH", $"{all}/{{command}}", BucketNames.Commands, RouteKey.Bot, Change),
        new("DELETE", $"{all}/{{command}}", BucketNames.Commands, RouteKey.Bot, Delete),
    ];

    private static RestAnswer List(RestCall call)
    {
        var withLocalizations = call.Request.Says("with_localizations");
        return RestAnswer.Ok(new JsonArray([.. call.Home.Commands.In(Scope(call)).Select(command => command.Write(call.Bot, withLocalizations))]));
    }

    private static RestAnswer PutAll(RestCall call)
    {
        var scope = Scope(call);
        call.Judge(PayloadKind.Commands);
        var commands = call.Home.Commands.PutAll(scope, [.. call.Request.Body!.AsArray().OfType<JsonObject>()]);
        return RestAnswer.Ok(new JsonArray([.. commands.Select(command => Write(call, command))]));
    }

    private static RestAnswer Put(RestCall call)
    {
        var (command, isNew) = call.Home.Commands.Put(Scope(call), call.Body(PayloadKind.Command));
        var written = Write(call, command);
        return isNew ? RestAnswer.Created(written) : RestAnswer.Ok(written);
    }

    private static RestAnswer Change(RestCall call) =>
        RestAnswer.Ok(Write(call, call.Home.Commands.Change(Find(call), call.Body(PayloadKind.CommandChange))));

    private static RestAnswer Delete(RestCall call)
    {
        call.Home.Commands.Delete(Find(call));
        return RestAnswer.NoContent;
    }

    private static DiscordCommand Find(RestCall call) => call.Home.Commands.Find(Scope(call), call.Id("command"));

    private static JsonObject Write(RestCall call, DiscordCommand command) => command.Write(call.Bot, withLocalizations: true);

    private static DiscordGuild? Scope(RestCall call)
    {
        if (call["app"] != call.Bot.Id.ToString())
        {
            throw new RestRefusal(403, 20012, "Not your application");
        }

        return call.Has("guild") ? ChannelHandler.Guild(call) : null;
    }
}
