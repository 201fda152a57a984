using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AxisBot.TestKit.Discord.Validation;

/// <summary>A part of a form under judgement: it knows where it stands, and collects what is wrong with it.</summary>
internal readonly record struct FormPart(string Path, JsonNode? Node, List<FormError> Errors)
{
    public JsonObject? Object => Node as JsonObject;

    public bool IsMissing => Node is null || Node.GetValueKind() == JsonValueKind.Null;

    public string? Text => Node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    public int? Number => Node is JsonValue value && value.TryGetValue(out int number) ? number : null;

    public FormPart this[string name] => new(Path.Length == 0 ? name : $"{Path}.{name}", Object?[name], Errors);

    public IReadOnlyList<FormPart> Items
    {
        get
        {
            var (path, errors) = (Path, Errors);
            return [.. (Node as JsonArray ?? []).Select((item, i) => new FormPart($"{path}.{i.ToString(CultureInfo.InvariantCulture)}", item, errors))];
        }
    }

    public void Fail(string code, string message) => Errors.Add(new FormError(Path, code, message));

    /// <summary>Whether it is there; it fails where it is not.</summary>
    public bool Require()
    {
        if (IsMissing)
        {
            Fail("BASE_TYPE_REQUIRED", "This field is required");
        }

        return !IsMissing;
    }

    /// <summary>A text of so many characters, where it is there.</summary>
    public void Length(int least, int most)
    {
        if (IsMissing)
        {
            return;
        }

        if (Text is not { } text)
        {
            Fail("STRING_TYPE_CONVERT", "Could not interpret as string.");
            return;
        }

        var length = LengthOf(text);
        if (length < least || length > most)
        {
            Fail(least == 0 ? "BASE_TYPE_MAX_LENGTH" : "BASE_TYPE_BAD_LENGTH", least == 0 ? $"Must be {most} or fewer in length." : $"Must be between {least} and {most} in length.");
        }
    }

    /// <summary>The same for a text that there must be.</summary>
    public void RequiredLength(int least, int most)
    {
        if (Require())
        {
            Length(least, most);
        }
    }

    /// <summary>A list of so many things, where it is there.</summary>
    public void Count(int least, int most)
    {
        if (IsMissing)
        {
            return;
        }

        if (Node is not JsonArray items)
        {
            Fail("LIST_TYPE_CONVERT", "It is no list.");
        }
        else if (items.Count < least || items.Count > most)
        {
            Fail("BASE_TYPE_BAD_LENGTH", $"Must be between {least} and {most} in length.");
        }
    }

    /// <summary>A number between two, where it is there.</summary>
    public void Between(int least, int most)
    {
        if (!IsMissing && Number is null)
        {
            Fail("NUMBER_TYPE_COERCE", $"Value \"{Node!.ToJsonString()}\" is not int.");
        }
        else if (Number < least || Number > most)
        {
            Fail("NUMBER_TYPE_RANGE", $"int value should be between {least} and {most}.");
        }
    }

    /// <summary>One of some values, where it is there.</summary>
    public void OneOf(params string[] values)
    {
        if (!IsMissing && !values.Contains(Text ?? Number?.ToString(CultureInfo.InvariantCulture)))
        {
            Fail("BASE_TYPE_CHOICES", $"Value must be one of ({string.Join(", ", values)}).");
        }
    }

    /// <summary>An object with no other members than these.</summary>
    public bool Known(params string[] names)
    {
        if (Object is not { } members)
        {
            if (!IsMissing)
            {
                Fail("DICT_TYPE_CONVERT", "It is no object.");
            }

            return false;
        }

        foreach (var (name, _) in members.Where(member => !names.Contains(member.Key)))
        {
            this[name].Fail("UNKNOWN_FIELD", "There is no such field.");
        }

        return true;
    }

    /// <summary>An id, where it is there.</summary>
    public void Id()
    {
        if (!IsMissing && Snowflake.Parse(Text) is null)
        {
            Fail("NUMBER_TYPE_COERCE", $"Value \"{Node!.ToJsonString()}\" is not snowflake.");
        }
    }

    /// <summary>How long Discord takes a text to be: its code points, without the spaces around it.</summary>
    public static int LengthOf(string text) => text.Trim().EnumerateRunes().Count();
}
