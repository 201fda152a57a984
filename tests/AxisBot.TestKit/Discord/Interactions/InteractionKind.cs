namespace AxisBot.TestKit.Discord.Interactions;

/// <summary>What somebody did, by Discord's numbers.</summary>
public enum InteractionKind
{
    /// <summary>Used a command.</summary>
    Command = 2,

    /// <summary>Pressed a button or chose from a select.</summary>
    Component = 3,

    /// <summary>Typed into an option of a command.</summary>
    Autocomplete = 4,

    /// <summary>Sent off a form.</summary>
    ModalSubmit = 5,
}

/// <summary>Something that the bot did about an interaction.</summary>
/// <param name="At">When.</param>
/// <param name="What">What: "acknowledged 5", "edited", "followed up", "deleted".</param>
/// <param name="Message">The message that it concerns.</param>
public sealed record InteractionStep(DateTimeOffset At, string What, World.DiscordMessage? Message);
