using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Channels;
using AxisBot.Conversations.Languages;

namespace AxisBot.Conversations.Commands;

/// <summary><c>settings</c>: what holds in a channel. Anybody may look at it; who manages the channel changes it.</summary>
internal sealed class SettingsCommand(IChannelSettings channels) : Command(
    "settings",
    "Shows or changes what holds in this channel.",
    new CommandParameter("setting", "What to change; all of them are shown where none is named.", IsRequired: false, [Mentions, Language]),
    new CommandParameter("value", "What it is to be.", IsRequired: false, [], CanSuggest: true))
{
    private const string Mentions = "mentions";
    private const string Language = "language";
    private const string Needed = "needed";
    private const string NotNeeded = "not-needed";

    public override bool HeedsManagers => true;

    public override IReadOnlyList<Suggestion> Suggest(string parameter, string typed, CommandScene scene) => parameter == "value"
        ? [.. ValuesOf(Mentions).Concat(ValuesOf(Language)).Where(value => value.StartsWith(typed.Trim(), StringComparison.OrdinalIgnoreCase))
            .Select(value => new Suggestion(InterfaceLanguage.NameOf(value) is { } name ? $"{value} ({name})" : value, value))]
        : base.Suggest(parameter, typed, scene);

    protected override async Task<IReadOnlyList<Card>> DoAsync(IReadOnlyDictionary<string, string> arguments, CommandScene scene, CancellationToken cancellation)
    {
        if (!arguments.TryGetValue("setting", out var setting))
        {
            return [Shown(scene.Settings)];
        }

        setting = setting.ToLowerInvariant();
        if (!arguments.TryGetValue("value", out var value) || !ValuesOf(setting).Contains(value, StringComparer.OrdinalIgnoreCase))
        {
            var wrong = value is null ? "" : $"“{CommandArguments.Shown(value)}” is none of them.";
            return [NoticeCard.Of($"“{setting}” can be {string.Join(", ", ValuesOf(setting))}.", wrong.Length > 0 ? wrong : $"For example: settings {setting} {ValuesOf(setting)[0]}")];
        }

        if (!scene.Author.IsManager)
        {
            return [NoticeCard.Of("Only those who manage this channel can change its settings.", "“settings” shows them to everybody.")];
        }

        var changed = Changed(scene.Settings, setting, value.ToLowerInvariant());
        await channels.SetAsync(scene.Place.ChannelId, changed, cancellation).ConfigureAwait(false);
        return [Shown(changed)];
    }

    private static string[] ValuesOf(string setting) => setting == Mentions ? [Needed, NotNeeded] : [.. InterfaceLanguage.Codes];

    private static ChannelSettings Changed(ChannelSettings settings, string setting, string value) => setting == Mentions
        ? settings with { DemandsMention = value == Needed }
        : settings with { Language = value };

    private static Card Shown(ChannelSettings settings) => new()
    {
        Kind = CardKind.Status,
        Title = "Settings of this channel",
        Lead = new CardLine(settings.DemandsMention
            ? "In its threads, AxisBot answers where it is addressed by name."
            : "In threads that it opened or answered, AxisBot answers without being addressed, until a second person joins."),
        Fields =
        [
            new(Mentions, settings.DemandsMention ? Needed : NotNeeded),
            new(Language, $"{settings.Language} ({InterfaceLanguage.NameOf(settings.Language)})"),
        ],
        Note = "“settings mentions needed” and “settings language fr” change them; answers stay in the words of the articles.",
    };
}
