using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AxisBot.TestKit.Discord.Messages;

/// <summary>What a message says from some time on.</summary>
public sealed partial record MessageRevision
{
    /// <summary>Since when.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Its words.</summary>
    public string Content { get; init; } = "";

    /// <summary>Its embeds, as they were sent.</summary>
    public IReadOnlyList<JsonObject> Embeds { get; init; } = [];

    /// <summary>Its components, as they were sent.</summary>
    public IReadOnlyList<JsonObject> Components { get; init; } = [];

    /// <summary>Its files.</summary>
    public IReadOnlyList<DiscordAttachment> Attachments { get; init; } = [];

    /// <summary>Its marks.</summary>
    public MessageMarks Flags { get; init; }

    /// <summary>Whom it mentions.</summary>
    public Pings Mentions { get; init; } = Pings.Nobody;

    /// <summary>All words in it: those of the embeds and of the components too.</summary>
    public string PlainText => string.Join('\n', Words().Where(word => word.Length > 0));

    /// <summary>The ids of its buttons and selects.</summary>
    public IReadOnlyList<string> CustomIds =>
        [.. AllComponents().Select(component => component["custom_id"]?.GetValue<string>()).OfType<string>()];

    /// <summary>The addresses in it of which a preview would be shown.</summary>
    public IReadOnlyList<string> Previews =>
        Has(MessageMarks.SuppressEmbeds) ? [] : [.. Links().Matches(Content).Select(link => link.Value)];

    /// <summary>Whether it bears a mark.</summary>
    public bool Has(MessageMarks flag) => Flags.HasFlag(flag);

    /// <summary>All components, those inside of others too.</summary>
    public IEnumerable<JsonObject> AllComponents() => Components.SelectMany(ComponentTree.Of);

    private IEnumerable<string> Words() =>
        Embeds.SelectMany(EmbedText.Of).Prepend(Content)
            .Concat(AllComponents().SelectMany(component => new[] { component["content"], component["label"] }).OfType<JsonValue>().Select(text => text.ToString()));

    /// <summary>An address that is not fenced by angle brackets.</summary>
    [GeneratedRegex(@"(?<!<)https?://[^\s<>)]+")]
    private static partial Regex Links();
}
