using System.Text;
using System.Text.Json;
using AxisBot.Models.Prompts;
using AxisBot.Models.Wires;

namespace AxisBot.Models.Replies;

/// <summary>Takes a question in other words, which is of use only when it is whole.</summary>
internal sealed class RewordingTaker : IReplyTaker
{
    private const int Longest = 500;

    private readonly ThoughtFilter _thoughts = new();
    private readonly StringBuilder _text = new();

    /// <summary>The question; null where there are no other words for it.</summary>
    public string? Question { get; private set; }

    /// <inheritdoc/>
    public bool HasGivenAway => false;

    /// <inheritdoc/>
    public bool IsWhole { get; private set; }

    /// <inheritdoc/>
    public ValueTask TakeAsync(string piece, CancellationToken cancellation)
    {
        _text.Append(_thoughts.Pass(piece));
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public void Finish()
    {
        var text = _text.ToString();
        if (string.IsNullOrWhiteSpace(text))
        {
            throw CallFault.Empty();
        }

        var (start, end) = (text.IndexOf('{', StringComparison.Ordinal), text.LastIndexOf('}'));
        Question = start >= 0 && end > start ? Read(text[start..(end + 1)]) : throw CallFault.Garbled("its reply holds no question");
        IsWhole = true;
    }

    private static string? Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.GetProperty("question").GetString() is { } words && QuotedText.Of(words, Longest) is { Length: > 0 } question ? question : null;
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw CallFault.Garbled("its reply holds no question");
        }
    }
}
