using System.Text.Json.Nodes;

namespace AxisBot.TestKit.Slack.Rules;

/// <summary>What is wrong with a payload, each with the place where it is.</summary>
internal sealed class Findings
{
    private readonly List<string> _found = [];

    public IReadOnlyList<string> Found => _found;

    public void Add(string pointer, string what) => _found.Add($"{what} [json-pointer:{pointer}]");
}

/// <summary>An object in a payload, and how to say what is wrong with it.</summary>
internal sealed record Place(JsonObject Object, string Pointer, Findings Findings)
{
    /// <summary>The type that it says to be of.</summary>
    public string Type => Text("type") ?? "";

    /// <summary>A member as text; null where it is none.</summary>
    public string? Text(string name) => Object[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>Whether there is such a member.</summary>
    public bool Has(string name) => Object[name] is not null;

    public void Say(string name, string what) => Findings.Add($"{Pointer}/{name}", what);

    public void Say(string what) => Findings.Add(Pointer, what);

    /// <summary>Nothing but these members may be there.</summary>
    public void Only(params ReadOnlySpan<string> names)
    {
        foreach (var (name, _) in Object)
        {
            if (!names.Contains(name))
            {
                Say(name, $"invalid additional property: {name}");
            }
        }
    }

    /// <summary>A text of so many letters at most, and of one at least where it may not be empty.</summary>
    public void Letters(string name, int most, bool isNeeded = false, bool mayBeEmpty = false)
    {
        if (!Has(name))
        {
            Need(name, isNeeded);
        }
        else if (Text(name) is not { } text)
        {
            Say(name, "must be a string");
        }
        else
        {
            Measure(name, text, most, mayBeEmpty);
        }
    }

    /// <summary>An object of text; null where there is none.</summary>
    public Place? TextObject(string name, int most, bool isNeeded = false, bool isPlain = false)
    {
        if (Inner(name, isNeeded) is not { } text)
        {
            return null;
        }

        if (text.Type != "plain_text" && (isPlain || text.Type != "mrkdwn"))
        {
            text.Say("type", isPlain ? "must be plain_text" : "must be one of plain_text, mrkdwn");
        }

        text.Only("type", "text", text.Type == "plain_text" ? "emoji" : "verbatim");
        text.Letters("text", most, isNeeded: true);
        return text;
    }

    /// <summary>One of some words.</summary>
    public void OneOf(string name, bool isNeeded, params string[] words)
    {
        if (!Has(name))
        {
            Need(name, isNeeded);
        }
        else if (!words.Contains(Text(name)))
        {
            Say(name, $"must be one of {string.Join(", ", words)}");
        }
    }

    /// <summary>An object inside; null where there is none.</summary>
    public Place? Inner(string name, bool isNeeded = false)
    {
        if (Object[name] is JsonObject inner)
        {
            return new Place(inner, $"{Pointer}/{name}", Findings);
        }

        if (Has(name))
        {
            Say(name, "must be an object");
        }
        else
        {
            Need(name, isNeeded);
        }

        return null;
    }

    /// <summary>The objects of a list of so many at least and at most.</summary>
    public IEnumerable<Place> Items(string name, int least, int most, bool isNeeded = true)
    {
        if (Object[name] is not JsonArray items)
        {
            if (Has(name))
            {
                Say(name, "must be an array");
            }
            else
            {
                Need(name, isNeeded);
            }

            yield break;
        }

        Count(name, items.Count, least, most);
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is JsonObject item)
            {
                yield return new Place(item, $"{Pointer}/{name}/{i}", Findings);
            }
            else
            {
                Findings.Add($"{Pointer}/{name}/{i}", "must be an object");
            }
        }
    }

    public void Count(string name, int count, int least, int most)
    {
        if (count > most)
        {
            Say(name, $"no more than {most} items allowed");
        }
        else if (count < least)
        {
            Say(name, $"no fewer than {least} items allowed");
        }
    }

    private void Need(string name, bool isNeeded)
    {
        if (isNeeded)
        {
            Say($"missing required field: {name}");
        }
    }

    private void Measure(string name, string text, int most, bool mayBeEmpty)
    {
        if (text.Length > most)
        {
            Say(name, $"must be less than {most + 1} characters");
        }
        else if (text.Length == 0 && !mayBeEmpty)
        {
            Say(name, "must be more than 0 characters");
        }
    }
}
