using System.Text.Json.Nodes;

namespace AxisBot.SlackAdapter.Calls;

/// <summary>
/// The arguments of a call. They go out as a form, with JSON as text where an argument is more than a word: some methods of Slack take
/// nothing else, and all take that.
/// </summary>
internal sealed class CallFields
{
    private readonly List<KeyValuePair<string, string>> _fields = [];

    /// <summary>The channel that the call is counted by; null where it is about none.</summary>
    public string? Channel { get; private set; }

    /// <summary>The arguments as a form.</summary>
    public FormUrlEncodedContent ToForm() => new(_fields);

    /// <summary>Adds the channel.</summary>
    public CallFields In(string channel, string name = "channel")
    {
        Channel = channel;
        return With(name, channel);
    }

    /// <summary>Adds a word; nothing where it is null.</summary>
    public CallFields With(string name, string? value)
    {
        if (value is not null)
        {
            _fields.Add(new(name, value));
        }

        return this;
    }

    /// <summary>Adds a truth.</summary>
    public CallFields With(string name, bool value) => With(name, value ? "true" : "false");

    /// <summary>Adds something of JSON; nothing where it is null.</summary>
    public CallFields With(string name, JsonNode? value) => With(name, value?.ToJsonString());
}
