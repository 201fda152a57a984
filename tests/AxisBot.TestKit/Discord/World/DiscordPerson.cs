namespace AxisBot.TestKit.Discord.World;

/// <summary>Somebody with an account: a person, or the bot.</summary>
public sealed class DiscordPerson
{
    internal DiscordPerson(LoopbackDiscord home, Snowflake id, string name, bool isBot, string locale)
    {
        Home = home;
        Id = id;
        Name = name;
        IsBot = isBot;
        Locale = locale;
    }

    /// <summary>The id.</summary>
    public Snowflake Id { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>Whether it is a bot.</summary>
    public bool IsBot { get; }

    /// <summary>The language of this person's client.</summary>
    public string Locale { get; }

    /// <summary>Whether the bot may write to this person.</summary>
    public bool TakesDirectMessages { get; set; } = true;

    /// <summary>How a text mentions this person.</summary>
    public string Mention => $"<@{Id}>";

    internal LoopbackDiscord Home { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
