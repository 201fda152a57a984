namespace AxisBot.TestKit.Discord.Rest;

/// <summary>A kind of request, and who answers it.</summary>
/// <param name="Method">Its method.</param>
/// <param name="Template">Its path, with names in braces for what varies.</param>
/// <param name="Bucket">In which bucket it counts.</param>
/// <param name="Key">Who may make it.</param>
/// <param name="Handle">What is done.</param>
internal sealed record Route(string Method, string Template, string Bucket, RouteKey Key, Func<RestCall, RestAnswer> Handle)
{
    /// <summary>The parts of a path that limits are counted by.</summary>
    private static readonly string[] Resources = ["channel", "guild", "token"];

    private readonly string[] _parts = Template.Split('/');

    /// <summary>What varies in a path; null where the path is another.</summary>
    public Dictionary<string, string>? Match(string path)
    {
        var parts = path.Split('/');
        if (parts.Length != _parts.Length)
        {
            return null;
        }

        Dictionary<string, string> values = [];
        for (var i = 0; i < parts.Length; i++)
        {
            if (_parts[i].StartsWith('{'))
            {
                values[_parts[i][1..^1]] = Uri.UnescapeDataString(parts[i]);
            }
            else if (_parts[i] != parts[i])
            {
                return null;
            }
        }

        return values;
    }

    /// <summary>The channel, guild or webhook that a request is counted for.</summary>
    public static string ResourceOf(IReadOnlyDictionary<string, string> values) =>
        string.Join('/', Resources.Select(name => values.GetValueOrDefault(name)).OfType<string>());
}

/// <summary>What opens a route.</summary>
internal enum RouteKey
{
    /// <summary>The bot's token.</summary>
    Bot,

    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>The token of an interaction, in the path. Such a route is outside of the limit over all routes.</summary>
    Interaction,
}
