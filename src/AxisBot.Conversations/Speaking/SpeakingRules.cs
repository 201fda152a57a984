using AxisBot.Conversations.Messages;

namespace AxisBot.Conversations.Speaking;

/// <summary>The rules by which AxisBot speaks or is silent. The first that holds decides.</summary>
public static class SpeakingRules
{
    /// <summary>The name of the rule against places that are not on the allow-list.</summary>
    public const string NotAdmitted = "PlaceIsNotAdmitted";

    /// <summary>The rules, in their order.</summary>
    public static IReadOnlyList<SpeakingRule> All { get; } =
    [
        new("AuthorIsAProgram", false, heard => heard.Message.Author.IsBot),
        new(NotAdmitted, false, heard => !heard.IsAdmitted),
        new("CommandOrButton", true, heard => heard.Message is CommandCall or ButtonPress),
        new("DirectMessage", true, heard => heard.Message.Place.Kind == PlaceKind.Direct),
        new("Mention", true, heard => heard.Written is { MentionsBot: true }),
        new("NothingWritten", false, heard => string.IsNullOrWhiteSpace(heard.Written?.Text)),
        new("NotInAThread", false, heard => heard.Message.Place.Thread is null),
        new("ChannelDemandsMention", false, heard => heard.Channel.DemandsMention),
        new("ThreadOfOthers", false, heard => !heard.Thread.IsOurs),
        new("OthersTakePart", false, heard => heard.OthersTakePart),
        new("OwnThread", true, _ => true),
    ];

    /// <summary>Whether to speak to what was heard.</summary>
    public static SpeakingDecision Decide(Heard heard)
    {
        var rule = All.First(rule => rule.Holds(heard));
        return new SpeakingDecision(rule.Speaks, rule.Name, heard.Channel.Language);
    }
}
