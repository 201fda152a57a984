using System.Text.Json;
using System.Text.Json.Nodes;
using AxisBot.Conversations.Access;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Channels;
using AxisBot.Conversations.Commands;
using AxisBot.Conversations.Languages;
using AxisBot.Conversations.Libraries;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Outages;
using AxisBot.Conversations.Receiving;
using AxisBot.DiscordAdapter.Commands;
using AxisBot.DiscordAdapter.Health;
using AxisBot.DiscordAdapter.Rendering;
using AxisBot.DiscordAdapter.Rest;
using Microsoft.Extensions.Logging;

namespace AxisBot.DiscordAdapter.Incoming;

/// <summary>
/// Takes commands, presses and forms: keeps each, and tells Discord at once that it arrived, since after three seconds its token is dead.
/// Forms and what is suggested to somebody who types are answered at once and not kept.
/// </summary>
internal sealed partial class InteractionDesk(
    DiscordRest rest, Reception reception, AllowList allowed, CommandBook book, ICurrentLibrary library, Identity identity, Deferrals deferrals, DiscordMeters meters, TimeProvider time, ILogger<InteractionDesk> log)
{
    private const int SaidMessage = 4;
    private const int Thinking = 5;
    private const int Suggested = 8;
    private const int Ephemeral = 1 << 6;
    private const int ChatCommand = 1;
    private const int MostSuggestions = 25;
    private const int LongestSuggestion = 100;
    private const string Check = "check";

    /// <summary>So long after it came, an interaction can still be answered; its token dies after three seconds.</summary>
    private static readonly TimeSpan StillInTime = TimeSpan.FromSeconds(2.5);

    /// <summary>The store may take so long; then Discord is told all the same, since else the token dies.</summary>
    private static readonly TimeSpan LongestKeeping = TimeSpan.FromSeconds(1.8);

    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(100);

    private const string NotKept = "AxisBot cannot use its memory at the moment, so nothing was changed. Please try again in a few minutes.";

    /// <summary>Takes one.</summary>
    /// <returns>What became of it, in a word for the meters.</returns>
    public async Task<string> TakeAsync(JsonElement body, CancellationToken cancellation)
    {
        var begin = time.GetTimestamp();
        if (Interaction.Read(body) is not { } interaction)
        {
            return "ignored";
        }

        switch (interaction.Kind)
        {
            case Interaction.Typing:
                await AnswerAsync(interaction, new JsonObject { ["type"] = Suggested, ["data"] = new JsonObject { ["choices"] = allowed.Admits(interaction.Place) ? Suggestions(interaction) : [] } }, begin, cancellation).ConfigureAwait(false);
                meters.Acknowledged(time.GetElapsedTime(begin));
                return "suggested";
            case Interaction.Command when allowed.Admits(interaction.Place) && FormOf(interaction) is { } form:
                await AnswerAsync(interaction, form, begin, cancellation).ConfigureAwait(false);
                meters.Acknowledged(time.GetElapsedTime(begin));
                return "form";
            default:
                return Meant(interaction) is var (message, isEphemeral) ? await KeepAsync(interaction, message, isEphemeral, begin, cancellation).ConfigureAwait(false) : "ignored";
        }
    }

    private async Task<string> KeepAsync(Interaction interaction, IncomingMessage message, bool isEphemeral, long begin, CancellationToken cancellation)
    {
        var outcome = "new";
        await deferrals.WhileAsync(interaction.Id.Value, async () =>
        {
            var keeping = reception.TakeInAsync(message with { ReturnAddress = interaction.Ticket(isEphemeral, time.GetUtcNow()).Write() }, cancellation);
            await Task.WhenAny(keeping, Task.Delay(LongestKeeping, time, cancellation)).ConfigureAwait(false);
            var isLate = !keeping.IsCompleted;
            if (isLate)
            {
                await AnswerAsync(interaction, Deferred(isEphemeral), begin, cancellation).ConfigureAwait(false);
            }

            try
            {
                outcome = await keeping.ConfigureAwait(false) ? outcome : "repeated";
            }
            catch (StateUnavailableException)
            {
                outcome = "not kept";
                await SayNotKeptAsync(interaction, isLate, begin, cancellation).ConfigureAwait(false);
                return;
            }

            await (isLate ? Task.CompletedTask : AnswerAsync(interaction, Deferred(isEphemeral), begin, cancellation)).ConfigureAwait(false);
        }).ConfigureAwait(false);
        meters.Acknowledged(time.GetElapsedTime(begin));
        return outcome;
    }

    /// <summary>Says that nothing was kept: as the first answer, or in the place of "is thinking" where that stands there already.</summary>
    private async Task SayNotKeptAsync(Interaction interaction, bool isLate, long begin, CancellationToken cancellation)
    {
        var text = Wording.Say(NotKept, LanguageOf(interaction));
        if (!isLate)
        {
            await AnswerAsync(interaction, Said(text), begin, cancellation).ConfigureAwait(false);
            return;
        }

        var (_, application) = await identity.Known.WaitAsync(cancellation).ConfigureAwait(false);
        await rest.SendAsync(Calls.EditOriginal(application, interaction.Token, MessageForm.Say(text, isEphemeral: false), []), cancellation).ConfigureAwait(false);
    }

    /// <summary>What somebody meant, and whether the answer is for that person alone; null for nothing.</summary>
    private (IncomingMessage Message, bool IsEphemeral)? Meant(Interaction interaction)
    {
        var (id, now) = (Names.Interaction(interaction.Id), time.GetUtcNow());
        switch (interaction.Kind)
        {
            case Interaction.Command when interaction.Data.Text("name") is { } name:
                var arguments = interaction.Data.Items("options")
                    .Where(option => option.Text("name") is not null && option.Text("value") is not null)
                    .GroupBy(option => option.Text("name")!).ToDictionary(option => option.Key, option => option.First().Text("value")!, StringComparer.Ordinal);
                var command = book.Find(name);
                return (new CommandCall(id, interaction.Place, interaction.Person, now, command?.Name ?? name, arguments), command?.IsPrivate ?? true);
            case Interaction.Press when CodeOf(interaction.Data) is { } code:
                return (new ButtonPress(id, interaction.Place, interaction.Person, now, code), CardAction.Read(code)?.Kind != CardActionKind.Ask);
            case Interaction.Form when ClaimForm.Read(interaction.Data) is var (claim, isPrivate):
                return (new CommandCall(id, interaction.Place, interaction.Person, now, Check, new Dictionary<string, string> { [book.Find(Check)!.Parameters[0].Name] = claim }), isPrivate);
            default:
                return null;
        }
    }

    private static string? CodeOf(JsonElement data) => data.Texts("values").FirstOrDefault()
        ?? (data.Text("custom_id") is { } id ? CardButtons.CodeOf(id) : null);

    /// <summary>A claim is checked in a form: of a message, or where none was given.</summary>
    private static JsonObject? FormOf(Interaction interaction)
    {
        if (interaction.Data.Number("type") is { } type && type != ChatCommand)
        {
            var target = interaction.Data.Part("resolved").Part("messages").ValueKind == JsonValueKind.Object
                ? interaction.Data.Part("resolved").Part("messages").EnumerateObject().Select(message => message.Value).FirstOrDefault()
                : default;
            return ClaimForm.Of(MessageReader.WordsOf(target.Text("content") ?? ""), LanguageOf(interaction));
        }

        return interaction.Data.Text("name") == Check && !interaction.Data.Items("options").Any() ? ClaimForm.Of("", LanguageOf(interaction)) : null;
    }

    private JsonArray Suggestions(Interaction interaction)
    {
        var typed = interaction.Data.Items("options").FirstOrDefault(option => option.Truth("focused"));
        if (book.Find(interaction.Data.Text("name") ?? "") is not { } command || typed.Text("name") is not { } parameter)
        {
            return [];
        }

        var scene = new CommandScene(library.Now, interaction.Place, interaction.Person, ChannelSettings.Default, []);
        return
        [
            .. command.Suggest(parameter, typed.Text("value") ?? "", scene)
                .Where(suggestion => suggestion.Value.Length is > 0 and <= LongestSuggestion)
                .DistinctBy(suggestion => suggestion.Value)
                .Take(MostSuggestions)
                .Select(suggestion => (JsonNode)new JsonObject { ["name"] = DiscordWords.Plain(suggestion.Label, LongestSuggestion), ["value"] = suggestion.Value }),
        ];
    }

    /// <summary>
    /// Tells Discord, and tries again while that can still be in time: a second first answer is refused (40060), so that nothing comes twice.
    /// </summary>
    private async Task AnswerAsync(Interaction interaction, JsonObject answer, long begin, CancellationToken cancellation)
    {
        while (true)
        {
            var (reason, wait) = await rest.SendAsync(Calls.Callback(interaction.Id, interaction.Token, (JsonObject)answer.DeepClone()), cancellation).ConfigureAwait(false) switch
            {
                Declined { Code: not ErrorCodes.AlreadyAcknowledged } declined => (declined.Reason, Timeout.InfiniteTimeSpan),
                Later later => (later.Reason, later.Wait + Breath),
                Lost lost => (lost.Reason, Breath),
                _ => ("", Timeout.InfiniteTimeSpan),
            };
            if (wait == Timeout.InfiniteTimeSpan || time.GetElapsedTime(begin) + wait >= StillInTime)
            {
                if (reason.Length > 0)
                {
                    LogDeclined(interaction.Kind, reason);
                }

                return;
            }

            await Task.Delay(wait, time, cancellation).ConfigureAwait(false);
        }
    }

    private static JsonObject Deferred(bool isEphemeral) =>
        isEphemeral ? new JsonObject { ["type"] = Thinking, ["data"] = new JsonObject { ["flags"] = Ephemeral } } : new JsonObject { ["type"] = Thinking };

    private static JsonObject Said(string text) => new() { ["type"] = SaidMessage, ["data"] = MessageForm.Say(text, isEphemeral: true) };

    private static string LanguageOf(Interaction interaction) => CommandNames.LanguageOf(interaction.Locale);

    [LoggerMessage(1, LogLevel.Information, "Discord took no first answer to an interaction of sort {Kind}: {Reason}")]
    private partial void LogDeclined(int kind, string reason);
}
