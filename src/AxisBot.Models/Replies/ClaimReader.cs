using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AxisBot.Answering.Writing;
using AxisBot.Models.Wires;

namespace AxisBot.Models.Replies;

/// <summary>
/// Reads claims out of a reply that is still being written: each as soon as its object is closed. Prose, a fence of Markdown or
/// other members around the list do no harm.
/// </summary>
internal sealed partial class ClaimReader
{
    private const int LongestStart = 64;
    private const int Deepest = 8;
    private const int MostSources = 16;

    private readonly StringBuilder _text = new();
    private int _at = -1;
    private int _objectAt = -1;
    private int _depth;
    private bool _inString;
    private bool _escaped;

    /// <summary>Whether the list of claims has been closed.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Whether anything came but blanks.</summary>
    public bool HasText { get; private set; }

    /// <summary>Whether the list of claims has begun.</summary>
    public bool HasBegun => _at >= 0;

    /// <summary>Takes the next piece.</summary>
    /// <returns>The claims that it completes.</returns>
    /// <exception cref="CallFault">The list holds something else than claims.</exception>
    public IEnumerable<WrittenClaim> Take(string piece)
    {
        if (IsWhole)
        {
            yield break;
        }

        HasText = HasText || !string.IsNullOrWhiteSpace(piece);
        var from = Math.Max(0, _text.Length - LongestStart);
        _text.Append(piece);
        if (_at < 0 && Start().Match(_text.ToString(from, _text.Length - from)) is { Success: true } start)
        {
            _at = from + start.Index + start.Length;
        }

        while (_at >= 0 && _at < _text.Length && !IsWhole)
        {
            if (Step(_text[_at++]) is { } claim)
            {
                yield return claim;
            }
        }
    }

    private WrittenClaim? Step(char c)
    {
        if (_depth == 0)
        {
            StepBetween(c);
            return null;
        }

        if (_inString)
        {
            (_inString, _escaped) = (c != '"' || _escaped, c == '\\' && !_escaped);
            return null;
        }

        _inString = c == '"';
        _depth += c switch
        {
            '{' or '[' => 1,
            '}' or ']' => -1,
            _ => 0,
        };
        return _depth == 0 ? Read(_text.ToString(_objectAt, _at - _objectAt)) : null;
    }

    private void StepBetween(char c)
    {
        if (c == '{')
        {
            _objectAt = _at - 1;
            _depth = 1;
        }
        else if (c == ']')
        {
            IsWhole = true;
        }
        else if (c != ',' && !char.IsWhiteSpace(c))
        {
            throw CallFault.Garbled("the list of claims holds something that is no claim");
        }
    }

    private static WrittenClaim Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = Deepest });
            var claim = document.RootElement;
            return new WrittenClaim(
                claim.GetProperty("text").GetString() ?? throw CallFault.Garbled("a claim has no text"),
                [.. claim.GetProperty("sources").EnumerateArray().Take(MostSources).Select(source => source.GetInt32())]);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw CallFault.Garbled("a claim is not written as it was demanded");
        }
    }

    [GeneratedRegex("""
        "claims"\s{0,20}:\s{0,20}\[
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Start();
}
