using AxisBot.TestKit.Slack.Calls;
using AxisBot.TestKit.Slack.Limits;

namespace AxisBot.TestKit.Slack.Methods;

/// <summary>Whose token a method takes.</summary>
internal enum TokenKind
{
    /// <summary>The bot's.</summary>
    Bot,

    /// <summary>The app's, in the header alone.</summary>
    App,

    /// <summary>Either.</summary>
    Any,
}

/// <summary>A method of the Web API.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Tier">How often it may be called.</param>
/// <param name="Run">What it does.</param>
internal sealed record Method(string Name, Tier Tier, Func<Arguments, ApiAnswer> Run)
{
    /// <summary>Whose token it takes.</summary>
    public TokenKind Token { get; init; } = TokenKind.Bot;

    /// <summary>The scopes of which it needs one; none where it needs none.</summary>
    public string[] AnyScopeOf { get; init; } = [];

    /// <summary>What it does for the app's token, where that is something else.</summary>
    public Func<Arguments, ApiAnswer>? RunForApp { get; init; }

    /// <summary>What names the channel that calls are counted by.</summary>
    public string ChannelArgument { get; init; } = "channel";
}

/// <summary>Some methods that belong together.</summary>
internal interface IMethods
{
    /// <summary>The methods.</summary>
    IEnumerable<Method> All { get; }
}
