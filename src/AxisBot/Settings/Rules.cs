using System.Globalization;
using System.Net;
using System.Net.Sockets;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Digests;
using AxisBot.Conversations.Messages;
using AxisBot.DiscordAdapter;
using AxisBot.Models;
using AxisBot.SlackAdapter;
using AxisBot.Storage;
using Microsoft.Extensions.Logging;

namespace AxisBot.Settings;

/// <summary>The rules that settings keep to.</summary>
internal static class Rules
{
    private const string Localhost = "localhost";
    private const char PartMark = '/';

    /// <summary>Yes or no.</summary>
    public static Rule<bool> YesOrNo { get; } = new("true or false", "true", FoundForm.Truth, text =>
        bool.TryParse(text, out var value) ? new(value) : new(false, "is neither true nor false"));

    /// <summary>A folder; empty for none.</summary>
    public static Rule<string> Folder { get; } = new("a folder of articles", "my-articles", FoundForm.Text, text =>
        text.Any(char.IsControl) ? new(null, "holds a control character") : new(text));

    /// <summary>An address of this machine.</summary>
    public static Rule<IPAddress> Address { get; } = new("an IP address or \"localhost\"", "127.0.0.1", FoundForm.Text, ReadAddress);

    /// <summary>The address of a web site; empty for none.</summary>
    public static Rule<Uri?> WebSite { get; } = new("an address with http or https, without user, query or fragment", "https://axis.example/", FoundForm.Text, ReadWebSite);

    /// <summary>The address of the Web API of Slack.</summary>
    public static Rule<Uri?> SlackApi { get; } = Api("https://slack.com/api/");

    /// <summary>The address of Discord's REST.</summary>
    public static Rule<Uri?> DiscordApi { get; } = Api("https://discord.com/api/");

    /// <summary>The name of a host.</summary>
    public static Rule<string> Host { get; } = new("the name of a host, without scheme and port", "axis.example", FoundForm.Text, text =>
        Uri.CheckHostName(text) == UriHostNameType.Unknown ? new(null, "is no name of a host") : new(text));

    /// <summary>A server or workspace.</summary>
    public static Rule<string> Space { get; } = new("a surface and a space, joined by a slash", "web/readers", FoundForm.Text, text =>
        text.Split(PartMark) is [var surface, var space] && IsSurface(surface) && IsName(space) ? new(text) : new(null, "is no surface/space"));

    /// <summary>A channel; the space between the slashes is empty where a surface has none.</summary>
    public static Rule<string> Channel { get; } = new("a surface, a space and a channel, joined by slashes", "web/readers/news", FoundForm.Text, text =>
        text.Split(PartMark) is [var surface, var space, var channel] && IsSurface(surface) && (space.Length == 0 || IsName(space)) && IsName(channel)
            ? new(text)
            : new(null, "is no surface/space/channel"));

    /// <summary>A file; empty for none.</summary>
    public static Rule<string> File { get; } = new("a file", "axisbot.db", FoundForm.Text, text =>
        text.Any(char.IsControl) ? new(null, "holds a control character")
        : text.EndsWith('/') || text.EndsWith(Path.DirectorySeparatorChar) ? new(null, "is a folder")
        : new(text));

    /// <summary>How a database of PostgreSQL is reached; empty for none.</summary>
    public static Rule<string> Postgres { get; } = new(
        "a connection string with host, database, user and password", "Host=db.example;Database=axisbot;Username=axisbot", FoundForm.Text, ReadPostgres, IsSecret: true);

    /// <summary>A channel with the time and the time zone of its digest.</summary>
    public static Rule<FixedSubscription?> Subscription { get; } = new(
        "a channel, a time of day and a time zone, set apart by blanks", "web/readers/news 09:00 Atlantic/Azores", FoundForm.Text, ReadSubscription);

    /// <summary>The token of Slack's bot; empty for none.</summary>
    public static Rule<string> SlackBotToken { get; } = Secret("the bot token of the app, which begins with xoxb-", "xoxb-...", TokenShape.FaultInBotToken);

    /// <summary>The token of Slack's app; empty for none.</summary>
    public static Rule<string> SlackAppToken { get; } = Secret("the app-level token of the app, which begins with xapp-", "xapp-...", TokenShape.FaultInAppToken);

    /// <summary>The secret by which Slack signs; empty for none.</summary>
    public static Rule<string> SlackSecret { get; } = Secret("the signing secret of the app", "32 digits and letters", TokenShape.FaultInSecret);

    /// <summary>By which way Slack tells what happens.</summary>
    public static Rule<SlackTransport> Transport { get; } = new("sockets or http", "sockets", FoundForm.Text, text =>
        Enum.GetNames<SlackTransport>().Contains(text, StringComparer.OrdinalIgnoreCase) ? new(Enum.Parse<SlackTransport>(text, ignoreCase: true)) : new(default, "is neither sockets nor http"));

    /// <summary>Somebody in Slack.</summary>
    public static Rule<string> SlackUser { get; } = new("the id of somebody in Slack, which begins with U or W", "U012AB3CD", FoundForm.Text, text =>
        text is ['U' or 'W', _, ..] && text.All(char.IsAsciiLetterOrDigit) ? new(text) : new(null, "is no id of a person"));

    /// <summary>The token of Discord's bot; empty for none.</summary>
    public static Rule<string> DiscordBotToken { get; } = Secret("the token of the bot, from the developer portal (Bot, Reset Token)", "AAAA.BBBB.CCCC", DiscordToken.FaultIn);

    /// <summary>Somebody in Discord.</summary>
    public static Rule<string> DiscordUser { get; } = new("the id of somebody in Discord, a number", "80351110224678912", FoundForm.Text, text =>
        text.Length is > 0 and <= 20 && text.All(char.IsAsciiDigit) ? new(text) : new(null, "is no id of a person"));

    /// <summary>How a model is spoken to.</summary>
    public static Rule<ModelProvider> Provider { get; } = new("none, openai or anthropic", "openai", FoundForm.Text, text =>
        Enum.GetNames<ModelProvider>().Contains(text, StringComparer.OrdinalIgnoreCase) ? new(Enum.Parse<ModelProvider>(text, ignoreCase: true)) : new(default, "is none of them"));

    /// <summary>Where a model is; empty for the provider's own address.</summary>
    public static Rule<Uri?> ModelEndpoint { get; } = WebSite with { Example = "http://localhost:11434/v1/" };

    /// <summary>The name of a model; empty for none.</summary>
    public static Rule<string> ModelName { get; } = new("the name of a model, without blanks", "llama3.1", FoundForm.Text, text =>
        text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)) ? new(null, "holds a blank or a control character")
        : Secrets.IsIn(text) ? new(null, "looks like a secret")
        : new(text));

    /// <summary>The key to a model; empty for none.</summary>
    public static Rule<string> ModelKey { get; } = EndpointKey("the key to the model");

    /// <summary>A file with such a key; empty for none.</summary>
    public static Rule<string> KeyFile { get; } = File with { Wanted = "a file that holds the key to the model", Example = "/run/secrets/model-key" };

    /// <summary>A folder of prompts; empty for none.</summary>
    public static Rule<string> PromptFolder { get; } = Folder with { Wanted = "a folder of prompts", Example = "my-prompts" };

    /// <summary>The key to some endpoint; empty for none.</summary>
    public static Rule<string> EndpointKey(string wanted) => Secret(wanted, "sk-...", EndpointKeys.FaultIn);

    /// <summary>How much is logged.</summary>
    public static Rule<LogLevel> Level { get; } = new($"one of {string.Join(", ", Enum.GetNames<LogLevel>())}", nameof(LogLevel.Information), FoundForm.Text, text =>
        Enum.GetNames<LogLevel>().Contains(text, StringComparer.OrdinalIgnoreCase) ? new(Enum.Parse<LogLevel>(text, ignoreCase: true)) : new(default, "is no level"));

    /// <summary>A whole number of a range.</summary>
    public static Rule<int> Number(int least, int most, int example) =>
        new(string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"), example.ToString(CultureInfo.InvariantCulture), FoundForm.Number, text =>
        {
            var digits = text.StartsWith('-') ? text[1..] : text;
            return digits.Length == 0 || !digits.All(char.IsAsciiDigit) ? new(0, "is no whole number")
                : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? new(number)
                : new(0, "is out of range");
        });

    /// <summary>Tokens go there, and go over no net in plain sight.</summary>
    private static Rule<Uri?> Api(string example) => new("an address with https, or with http on this machine", example, FoundForm.Text, text => ReadWebSite(text) switch
    {
        { Value: { } site } when site.Scheme == Uri.UriSchemeHttp && !IsOfThisMachine(site) => new(null, "is plain http, and tokens would be sent there for all to read"),
        var reading => reading,
    });

    private static Rule<string> Secret(string wanted, string example, Func<string, string?> faultIn) =>
        new(wanted, example, FoundForm.Text, text => text.Length > 0 && faultIn(text) is { } wrong ? new(null, wrong) : new(text), IsSecret: true);

    private static Reading<string> ReadPostgres(string text)
    {
        if (text.Length == 0)
        {
            return new("");
        }

        return StorageSettings.FaultInPostgres(text) is { } wrong ? new(null, wrong) : new(text);
    }

    private static Reading<FixedSubscription?> ReadSubscription(string text)
    {
        if (text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var channel, var time, var zone])
        {
            return new(null, "is not three things");
        }

        return Channel.Read(channel).Wrong is { } wrong ? new(null, wrong)
            : WrittenTime.Time(time) is not { } hour ? new(null, "has no time of day in the middle")
            : WrittenTime.Zone(zone) is not { } known ? new(null, "ends with no time zone that is known")
            : channel.Split(PartMark) is [var surface, var space, var name] ? new(new FixedSubscription(new ChannelId(surface, space, name), hour, known))
            : new(null, "begins with no channel");
    }

    private static Reading<IPAddress> ReadAddress(string text)
    {
        if (text.Equals(Localhost, StringComparison.OrdinalIgnoreCase))
        {
            return new(IPAddress.Loopback);
        }

        // "1" and "0x7f.1" are addresses to the parser, and to nobody else.
        var isAddress = IPAddress.TryParse(text, out var address)
            && (address.AddressFamily == AddressFamily.InterNetworkV6 ? !text.StartsWith('[') : address.ToString() == text);
        return isAddress ? new(address) : new(null, "is no IP address");
    }

    private static Reading<Uri?> ReadWebSite(string text)
    {
        if (text.Length == 0)
        {
            return new(null);
        }

        if (text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)) || !Uri.TryCreate(text, UriKind.Absolute, out var site))
        {
            return new(null, "is no whole address");
        }

        return site switch
        {
            { UserInfo.Length: > 0 } => new(null, "names a user"),
            _ when site.Scheme != Uri.UriSchemeHttp && site.Scheme != Uri.UriSchemeHttps => new(null, "begins with neither http:// nor https://"),
            { Query.Length: > 0 } => new(null, "has a query"),
            { Fragment.Length: > 0 } => new(null, "has a fragment"),
            _ when Secrets.IsIn(text) => new(null, "looks like a secret"),
            _ => new(site.AbsolutePath.EndsWith(PartMark) ? site : new Uri(site.AbsoluteUri + PartMark)),
        };
    }

    /// <summary>Whether an address is one of this machine, so that what goes there goes over no net.</summary>
    public static bool IsOfThisMachine(Uri site) =>
        site.Host.Equals(Localhost, StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(site.DnsSafeHost, out var address) && IPAddress.IsLoopback(address));

    private static bool IsSurface(string text) => text.Length > 0 && text.All(char.IsAsciiLetterLower);

    private static bool IsName(string text) => text.Length > 0 && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));
}
