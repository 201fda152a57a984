using System.Globalization;
using System.Text;

namespace AxisBot.Json;

/// <summary>
/// Writes one JSON value on one line. Text stays as it is, in all scripts: only what JSON forbids, and control characters,
/// are escaped.
/// </summary>
internal sealed class JsonLine
{
    private readonly StringBuilder _text = new();
    private bool _needsComma;

    /// <summary>An object.</summary>
    public static string Object(Action<JsonLine> members)
    {
        var line = new JsonLine();
        line.Braces('{', '}', () => members(line));
        return line._text.ToString();
    }

    public JsonLine Member(string name, string? value) => Named(name, () => Write(value));

    public JsonLine Member(string name, decimal? value) =>
        Named(name, () => _text.Append(value is { } number ? number.ToString(CultureInfo.InvariantCulture) : "null"));

    public JsonLine Member(string name, bool value) => Named(name, () => _text.Append(value ? "true" : "false"));

    public JsonLine Member(string name, IEnumerable<string> values) => Member(name, values, Write);

    /// <summary>A list of objects.</summary>
    public JsonLine Member<T>(string name, IEnumerable<T> values, Action<JsonLine, T> members) =>
        Member(name, values, value => Braces('{', '}', () => members(this, value)));

    /// <summary>An object inside.</summary>
    public JsonLine Member(string name, Action<JsonLine> members) => Named(name, () => Braces('{', '}', () => members(this)));

    private JsonLine Member<T>(string name, IEnumerable<T> values, Action<T> write) => Named(name, () => Braces('[', ']', () =>
    {
        foreach (var value in values)
        {
            Comma();
            write(value);
            _needsComma = true;
        }
    }));

    private JsonLine Named(string name, Action value)
    {
        Comma();
        Write(name);
        _text.Append(": ");
        value();
        _needsComma = true;
        return this;
    }

    private void Braces(char open, char close, Action inside)
    {
        _text.Append(open);
        _needsComma = false;
        inside();
        _text.Append(close);
        _needsComma = true;
    }

    private void Comma()
    {
        if (_needsComma)
        {
            _text.Append(", ");
            _needsComma = false;
        }
    }

    private void Write(string? value)
    {
        if (value is null)
        {
            _text.Append("null");
            return;
        }

        _text.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                _text.Append(value, i++, 2);
            }
            else
            {
                Write(value[i]);
            }
        }

        _text.Append('"');
    }

    private void Write(char c) => _ = c switch
    {
        '"' => _text.Append("\\\""),
        '\\' => _text.Append("\\\\"),
        '\n' => _text.Append("\\n"),
        '\t' => _text.Append("\\t"),
        _ when char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' => _text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
        _ => _text.Append(c),
    };
}
