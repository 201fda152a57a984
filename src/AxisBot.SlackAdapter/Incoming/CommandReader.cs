using System.Text.Json;
using System.Text.Json.Nodes;
using AxisBot.Conversations.Commands;
using AxisBot.Conversations.Messages;

namespace AxisBot.SlackAdapter.Incoming;

/// <summary>Reads calls of the command: "/axis fact trade", "/axis help", and a bare question too.</summary>
internal sealed class CommandReader(TypedCommands typed, CommandBook book, TimeProvider time)
{
    private const string Ask = "ask";
    private const string Check = "check";
    private const string Help = "help";

    private static readonly Dictionary<string, string> NoArguments = [];

    /// <summary>What a call means.</summary>
    public Arrival Read(JsonElement payload)
    {
        if (Payload.Text(payload, "team_id") is not { } team || Payload.Text(payload, "channel_id") is not { } channel || Payload.Text(payload, "user_id") is not { } user || Payload.Text(payload, "trigger_id") is not { } trigger)
        {
            return Arrival.Nothing;
        }

        var until = ReturnTicket.AddressUntilFrom(time.GetUtcNow());
        var address = Payload.Text(payload, "response_url");
        var (command, arguments) = Called(SlackText.Read(Payload.Text(payload, "text"), bot: null).Text);
        if (command == Check && arguments.Count == 0)
        {
            return Arrival.Of(new OpenClaimForm(trigger, team, "", new ClaimReturn(channel, null, address, until), null));
        }

        var call = new CommandCall(Names.Command(team, channel, trigger), Names.Place(team, channel, null), new Person(user), time.GetUtcNow(), command, arguments)
        {
            ReturnAddress = new ReturnTicket { User = user, Address = address, AddressUntil = until }.Write(),
        };
        return new Arrival { Message = call, Answer = IsForAll(command, channel) ? new JsonObject { ["response_type"] = "in_channel" } : null };
    }

    /// <summary>The command that some words call. Words that name none, and are more than one, are a question.</summary>
    private (string Command, IReadOnlyDictionary<string, string> Arguments) Called(string text)
    {
        if (text.Length == 0)
        {
            return (Help, NoArguments);
        }

        if (typed.Read($"/{text}") is { Command: { } known } read)
        {
            return (known.Name, read.Arguments);
        }

        var named = book.All.Where(command => Begins(text, command.Name)).MaxBy(command => command.Name.Length);
        return named is not null ? (named.Name, Rest(named, text[named.Name.Length..].Trim()))
            : text.Contains(' ', StringComparison.Ordinal) ? (Ask, new Dictionary<string, string> { [book.Find(Ask)!.Parameters[0].Name] = text })
            : (text, NoArguments);
    }

    /// <summary>What could not be told apart stands under the first argument; the command says what is wrong with it.</summary>
    private static Dictionary<string, string> Rest(ICommand command, string rest) =>
        rest.Length > 0 && command.Parameters is [var first, ..] ? new Dictionary<string, string> { [first.Name] = rest } : [];

    private static bool Begins(string text, string name) =>
        text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (text.Length == name.Length || !char.IsLetterOrDigit(text[name.Length]));

    /// <summary>Where all see the answer, all see what was called.</summary>
    private bool IsForAll(string command, string channel) => !Names.IsDirect(channel) && book.Find(command) is { IsPrivate: false };
}
